package io.github.immichsdk.testkit.internal.state;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Work that the genuine server does in the background. Time here is counted in requests, so that every run is the same:
 * a job is done when the given number of requests after its own has been answered, or when someone asks for the queues.
 */
public final class Jobs {
    private record Job(long due, Runnable work) {}

    private final int delay;
    private final Queue<Job> waiting = new ArrayDeque<>();
    private long requests;

    Jobs(int delay) {
        this.delay = delay;
    }

    /** Queues some work. */
    public void add(Runnable work) {
        waiting.add(new Job(requests + delay, work));
    }

    /** Notes that a request was answered, and does what is due. */
    public void requestAnswered() {
        while (!waiting.isEmpty() && waiting.element().due <= requests) {
            waiting.remove().work.run();
        }
        requests++;
    }

    /** Does all that waits. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().work.run();
        }
    }
}
