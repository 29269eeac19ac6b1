package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a program as a process of its own and measures all of it. Memory and processor time are those that the kernel counts,
 * read every few milliseconds, since they are gone with the process: the largest memory is exact to the last reading.
 */
final class WholeProcess {

    private static final int POLL_MILLIS = 5;
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern RESULT = Pattern.compile("count=(\\d+) seconds=([\\d.]+)");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Path output;
    private double cpuSeconds;
    private double peakMb;

    private WholeProcess(Path output) {
        this.output = output;
    }

    /**
     * Runs a command to its end.
     *
     * @param command the command
     * @param environment what to add to the environment
     * @param limitSeconds after this time it is killed, which is a failure
     * @param output the file for what it prints
     * @throws ProgramFailure if it does not exit with 0
     */
    static Run run(List<String> command, Map<String, String> environment, long limitSeconds, Path output)
            throws IOException, InterruptedException {
        return new WholeProcess(output).measured(command, environment, limitSeconds);
    }

    private Run measured(List<String> command, Map<String, String> environment, long limitSeconds)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        RUNNING.add(process);
        boolean ended = false;
        try {
            while (!ended) {
                poll(process.pid());
                ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (!ended && System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(limitSeconds)) {
                    throw new ProgramFailure("still running after " + limitSeconds + " s" + tail(), command);
                }
            }
        } finally {
            process.destroyForcibly();
            RUNNING.remove(process);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new ProgramFailure("exit code " + process.exitValue() + tail(), command);
        }
        Matcher result = RESULT.matcher(Files.readString(output));
        return result.find()
                ? new Run(
                        seconds,
                        cpuSeconds,
                        peakMb,
                        Double.parseDouble(result.group(2)),
                        Long.parseLong(result.group(1)))
                : new Run(seconds, cpuSeconds, peakMb, seconds, -1);
    }

    private void poll(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    peakMb = Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
                }
            }
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name of the program, in parentheses, may contain blanks
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            cpuSeconds = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
        } catch (IOException | RuntimeException ended) {
            // the process has just ended: the last figures stay
        }
    }

    private String tail() throws IOException {
        String text = Files.readString(output).strip();
        return text.isEmpty() ? "" : ": " + text.substring(Math.max(0, text.length() - 1500));
    }
}
