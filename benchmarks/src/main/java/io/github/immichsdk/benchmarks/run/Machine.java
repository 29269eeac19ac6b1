package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** Describes the machine, and how busy it is. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /** {@return one sentence for the page} */
    static String description(double load) {
        return String.format(
                Locale.ROOT,
                "Measured on %s: %s, %d processors, %s %s, Java %s. Load average when the run began and ended: %.1f and"
                        + " %.1f; a load above the number of processors means that other work slowed the programs.",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getName(),
                SYSTEM.getArch(),
                Runtime.version(),
                load,
                load());
    }

    /** {@return the load average of the last minute} */
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("an unknown processor");
        } catch (IOException e) {
            return "an unknown processor";
        }
    }
}
