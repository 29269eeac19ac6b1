package io.github.immichsdk.testkit.internal.state;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Work that the genuine server does in the background. Time here is counted in requests, so that every run is the same:
 * a job is done when the given number of requests after its own is finished, or when someone asks for the queues.
 */
public final class Jobs {
    private static final int SLOW = 32;

    private record Job(long due, Runnable work) {}

    private final int delay;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private long requests;
    private long done;

    Jobs(int delay) {
        this.delay = delay;
    }

    /** Queues some work. */
    public void add(Runnable work) {
        waiting.add(new Job(requests + delay, work));
    }

    /** Queues some work of a kind that takes its time. */
    public void addSlow(Runnable work) {
        waiting.add(new Job(requests + (long) SLOW * delay, work));
    }

    /** Notes that a request is finished, and does what is due. */
    public void requestFinished() {
        runDue();
        requests++;
    }

    /** Does what is due by the end of the request in progress. */
    public void runDue() {
        List<Job> due = waiting.stream().filter(job -> job.due <= requests).toList();
        waiting.removeAll(due);
        due.forEach(this::run);
    }

    /** Does all that waits. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            run(waiting.remove());
        }
    }

    private void run(Job job) {
        job.work.run();
        done++;
    }

    /** {@return how much work was done so far} */
    long done() {
        return done;
    }
}
