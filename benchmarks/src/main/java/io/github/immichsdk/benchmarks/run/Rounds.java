package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures tasks within a time: each in rounds, in which all programs run in turn, so that a busy machine slows all of them. The
 * order changes from round to round.
 */
final class Rounds {

    private static final int MOST_ROUNDS = 7;
    private static final int WARM_UP_PART = 20;

    private final Runner runner;
    private final Contenders contenders;
    private final long end;
    private int remaining;

    Rounds(Runner runner, Contenders contenders, int tasks, double minutes) {
        this.runner = runner;
        this.contenders = contenders;
        this.remaining = tasks;
        this.end = System.nanoTime() + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
    }

    /** Measures a task: at least one round, and as many as its share of the remaining time allows. */
    Measured measure(Task task) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long share = Math.max(0, end - begun) / Math.max(1, remaining--);
        Measured measured = new Measured(task);
        List<Contender> all = new ArrayList<>(contenders.of(task));
        warmUp(task);
        long longest = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long roundBegun = System.nanoTime();
            if (round > 0 && roundBegun - begun + longest > share) {
                break;
            }
            for (Contender contender : all) {
                if (!measured.failed(contender.name())) {
                    run(contender, measured);
                }
            }
            Collections.rotate(all, 1);
            longest = Math.max(longest, System.nanoTime() - roundBegun);
        }
        return measured;
    }

    private void run(Contender contender, Measured measured) throws IOException, InterruptedException {
        try {
            measured.add(contender.name(), runner.run(contender));
        } catch (ProgramFailure e) {
            measured.fail(contender.name(), String.valueOf(e.getMessage()));
            System.out.println("FAILED: " + measured.task() + " by " + contender.name() + ": " + e.getMessage());
        }
    }

    /** Compiles the server's code, and brings files into memory. */
    private void warmUp(Task task) throws IOException, InterruptedException {
        try {
            runner.run(Contenders.plain(task.part(WARM_UP_PART)));
        } catch (ProgramFailure e) {
            // the first round reports it
        }
    }
}
