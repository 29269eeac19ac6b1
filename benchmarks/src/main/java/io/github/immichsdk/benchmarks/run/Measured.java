package io.github.immichsdk.benchmarks.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The runs of one task, round by round. A program that failed has no runs after that. */
final class Measured {

    private final Task task;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Measured(Task task) {
        this.task = task;
    }

    Task task() {
        return task;
    }

    void add(String contender, Run run) {
        runs.computeIfAbsent(contender, name -> new ArrayList<>()).add(run);
    }

    void fail(String contender, String why) {
        failures.put(contender, why);
    }

    /** {@return why programs failed, by their names} */
    Map<String, String> failures() {
        return failures;
    }

    boolean failed(String contender) {
        return failures.containsKey(contender);
    }

    Map<String, List<Run>> runs() {
        return runs;
    }

    int rounds() {
        return runs.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /** {@return the median of a figure of a program; empty if it has not run} */
    OptionalDouble median(String contender, ToDoubleFunction<Run> figure) {
        return median(runs.getOrDefault(contender, List.of()).stream()
                .mapToDouble(figure)
                .toArray());
    }

    /** {@return the median of the ratios of each round: one program to the other} */
    OptionalDouble ratio(String contender, String other, ToDoubleFunction<Run> figure) {
        List<Run> ours = runs.getOrDefault(contender, List.of());
        List<Run> theirs = runs.getOrDefault(other, List.of());
        int rounds = Math.min(ours.size(), theirs.size());
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
        }
        return median(ratios);
    }

    private static OptionalDouble median(double[] values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
