package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.jobs.BoundedThreads;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a run. Each task ends with a step that the thread of the run takes, so that all changes happen in one thread:
 * an event loop, which is why this is not a {@link io.github.immichsdk.internal.jobs.ParallelForEach}.
 */
final class Workers implements AutoCloseable {

    private static final int READERS = 2;

    /** The result of some work: a value or a failure. */
    record Outcome<T>(@Nullable T made, @Nullable Throwable failure) {
        T value() {
            return Objects.requireNonNull(made);
        }
    }

    private final LinkedBlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final BoundedThreads readers = threads(READERS);
    private final BoundedThreads senders;
    private final BoundedThreads asker = threads(1);
    private int underWay;

    Workers(int lanes) {
        senders = threads(lanes);
    }

    private static BoundedThreads threads(int max) {
        return new BoundedThreads(max, BoundedThreads.daemons("upload"));
    }

    /** {@return how many files are read at once} */
    int readers() {
        return READERS;
    }

    /** {@return whether some work has not ended with its step} */
    boolean busy() {
        return underWay > 0;
    }

    <T> void read(Callable<T> work, Consumer<Outcome<T>> then) {
        submit(readers, work, then);
    }

    <T> void send(Callable<T> work, Consumer<Outcome<T>> then) {
        submit(senders, work, then);
    }

    <T> void ask(Callable<T> work, Consumer<Outcome<T>> then) {
        submit(asker, work, then);
    }

    private <T> void submit(BoundedThreads threads, Callable<T> work, Consumer<Outcome<T>> then) {
        underWay++;
        threads.execute(() -> {
            Outcome<T> outcome;
            try {
                outcome = new Outcome<>(work.call(), null);
            } catch (Throwable failure) {
                outcome = new Outcome<>(null, failure);
            }
            Outcome<T> came = outcome;
            steps.add(() -> {
                underWay--;
                then.accept(came);
            });
        });
    }

    /** Lets the thread of the run take a step; from any thread. */
    void post(Runnable step) {
        steps.add(step);
    }

    /** Waits for the next steps and takes all that are there. */
    void take(Duration limit) throws InterruptedException {
        Runnable step = steps.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
        while (step != null) {
            step.run();
            step = steps.poll();
        }
    }

    /** Stops reading files, which may take long and is no longer needed. */
    void stopReading() {
        underWay -= readers.stop();
    }

    /** Interrupts the remaining work, which is no longer needed, and returns when all threads have ended. */
    @Override
    public void close() {
        try (readers;
                senders;
                asker) {
            // all stop before the first is waited for
            readers.stop();
            senders.stop();
            asker.stop();
        }
    }
}
