package io.github.immichsdk.benchmarks.run;

import java.util.List;
import java.util.Map;

/**
 * One of the programs that do the same task in turn.
 *
 * @param name its name, the same in each round
 * @param command starts it, without arguments
 * @param arguments what to add to the arguments of the task
 * @param environment what to add to the environment
 * @param task the task as this program does it
 */
record Contender(
        String name, List<String> command, List<String> arguments, Map<String, String> environment, Task task) {

    static final String PLAIN = "plain";
    static final String OWN = "own";
    private static final String OURS = "sdk ";
    private static final String PEER = "peer ";

    /** {@return the name of our program with a transport} */
    static String ours(String transport) {
        return OURS + transport;
    }

    /** {@return whether a name is that of a peer's program} */
    static boolean isPeer(String name) {
        return name.startsWith(PEER);
    }

    /** {@return the name of a peer's program} */
    static String peer(String name) {
        return PEER + name;
    }
}
