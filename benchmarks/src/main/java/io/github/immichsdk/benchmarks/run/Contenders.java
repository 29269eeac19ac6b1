package io.github.immichsdk.benchmarks.run;

import io.github.immichsdk.benchmarks.plain.PlainProgram;
import io.github.immichsdk.benchmarks.sdk.SdkProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the programs that do a task: the plain one, ours with each transport, and the peer's. */
final class Contenders {

    /** The works that the plain program also does over {@code HttpURLConnection}. */
    private static final Set<String> URL_CONNECTION = Set.of("events", "assets", "stacks", "calls");

    private final List<String> transports;
    private final @Nullable Peers peers;

    Contenders(List<String> transports, @Nullable Peers peers) {
        this.transports = transports;
        this.peers = peers;
    }

    List<Contender> of(Task task) {
        List<Contender> all = new ArrayList<>();
        all.add(plain(task));
        for (String transport : transports) {
            all.add(ours(task, transport, Contender.ours(transport)));
            if (task.figure() == Task.Figure.TO_OWN) {
                all.add(ours(task.memory("", 0), transport, Contender.OWN + " " + transport));
            }
        }
        if (URL_CONNECTION.contains(task.work()) && !task.virtual() && task.figure() == Task.Figure.TO_PLAIN) {
            all.add(urlConnection(task));
        }
        if (peers != null && !task.peer().isEmpty()) {
            all.add(peers.contender(task));
        }
        return all;
    }

    /** The plain program over the older client of the JDK, with as many kept connections as the task has threads. */
    private static Contender urlConnection(Task task) {
        List<String> command = new ArrayList<>(Java.command(task.heap(), PlainProgram.class));
        command.add(1, "-Dhttp.maxConnections=" + task.threads());
        return new Contender(
                Contender.peer("HttpURLConnection"), command, List.of("urlConnection=true"), Map.of(), task);
    }

    static Contender plain(Task task) {
        return new Contender(Contender.PLAIN, Java.command(task.heap(), PlainProgram.class), List.of(), Map.of(), task);
    }

    /** {@return our program with a transport} */
    static Contender ours(Task task, String transport, String name) {
        return new Contender(
                name, Java.command(task.heap(), SdkProgram.class), List.of("transport=" + transport), Map.of(), task);
    }
}
