package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the time for an item and the memory stay the same when there is more: our program on several amounts of the same
 * work.
 *
 * @param transport the name of the transport
 * @param steps the runs, smallest first for each work
 */
record Growth(String transport, List<Step> steps) {

    /**
     * One run.
     *
     * @param task the task
     * @param run its figures
     */
    record Step(Task task, Run run) {
        /** {@return the time for an item in microseconds, without the start of the JVM} */
        double microsPerItem() {
            return run.innerSeconds() * 1e6 / task.items();
        }
    }

    /** Runs each amount once. */
    static Growth measure(Runner runner, String transport, List<Task> tasks) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (Task task : tasks) {
            steps.add(new Step(task, runner.run(Contenders.ours(task, transport, Contender.ours(transport)))));
        }
        return new Growth(transport, steps);
    }

    /**
     * {@return the largest growth of the time for an item, from any smaller amount of the same work: the first run is slow, since
     * it is short and its code is not compiled yet}
     */
    double ofTime() {
        double largest = 0;
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            double best = steps.subList(0, i).stream()
                    .filter(smaller -> smaller.task().work().equals(step.task().work()))
                    .mapToDouble(Step::microsPerItem)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            largest = Math.max(largest, step.microsPerItem() / best);
        }
        return largest;
    }

    /** {@return the row of the table} */
    Row row(Task task) {
        Step last = steps.get(2);
        return new Row(
                task,
                transport,
                1,
                last.run().seconds(),
                null,
                null,
                null,
                null,
                steps.stream().mapToDouble(step -> step.run().peakMb()).max().orElse(0),
                ofTime());
    }
}
