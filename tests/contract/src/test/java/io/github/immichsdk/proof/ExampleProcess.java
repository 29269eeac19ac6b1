package io.github.immichsdk.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The examples as a program of its own, which can be ended from outside. */
public final class ExampleProcess {

    private ExampleProcess() {}

    /**
     * Ends it as Ctrl-C does.
     *
     * @param process the program
     */
    public static void interrupt(Process process) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("kill -INT failed with exit code " + exitCode);
        }
    }

    /**
     * Starts it.
     *
     * @param command the example and its arguments
     * @param environment set beside what this program has
     * @param log gets all that it prints
     * @return the program
     * @throws IOException if it cannot be started
     */
    public static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        // a program that was started in the background of a script would pass on that it ignores Ctrl-C
        List<String> line = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it starts faster
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.immichsdk.examples.Main"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
