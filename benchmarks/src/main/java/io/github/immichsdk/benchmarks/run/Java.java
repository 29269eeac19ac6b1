package io.github.immichsdk.benchmarks.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Commands that run Java programs on this JDK, with the flags of the system property {@code benchmark.jvm}. */
final class Java {

    /** What a user of the SDK does not need to have. */
    private static final List<String> LEFT_OUT =
            List.of("logback", "jmh", "junit", "assertj", "picocli", "jopt-simple");

    private Java() {}

    /**
     * {@return a command}
     *
     * @param heap the largest heap, such as 64m; empty for the JDK's default
     * @param main the program
     */
    static List<String> command(String heap, Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-classpath");
        command.add(classPath());
        String flags = System.getProperty("benchmark.jvm", "");
        if (!flags.isBlank()) {
            command.addAll(List.of(flags.strip().split("\\s+")));
        }
        if (!heap.isEmpty()) {
            command.add("-Xmx" + heap);
        }
        command.add(main.getName());
        return command;
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        LEFT_OUT.stream().noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
