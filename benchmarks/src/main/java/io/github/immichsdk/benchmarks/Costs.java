package io.github.immichsdk.benchmarks;

import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks with the allocation profiler, and prints time and bytes of each operation. */
final class Costs {

    private Costs() {}

    static void measure(Class<?> benchmarks) throws RunnerException {
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(benchmarks.getSimpleName())
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        .build())
                .run()) {
            double bytes = result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                    .mapToDouble(entry -> entry.getValue().getScore())
                    .findFirst()
                    .orElse(Double.NaN);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f us and %.0f B%n",
                    result.getParams().getBenchmark().replaceAll(".*\\.(?=[^.]*\\.)", ""),
                    result.getPrimaryResult().getScore(),
                    bytes);
        }
    }
}
