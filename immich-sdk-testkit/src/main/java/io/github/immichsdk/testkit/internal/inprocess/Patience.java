package io.github.immichsdk.testkit.internal.inprocess;

import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** How a call waits where a network would let it: until the time is over, a limit runs out, or somebody stops it. */
final class Patience {

    static final Duration FOR_EVER = Duration.ofDays(3650);

    private final @Nullable Long deadline;
    private final Duration total;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopping = lock.newCondition();
    private @Nullable IOException stopped;

    Patience(@Nullable Long deadline) {
        this.deadline = deadline;
        this.total = deadline == null ? FOR_EVER : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /** Ends all waiting; the first reason stays. */
    void stop(IOException reason) {
        lock.lock();
        try {
            if (stopped == null) {
                stopped = reason;
                stopping.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Fails if somebody stopped the call, or its deadline has passed. */
    void check() throws IOException {
        lock.lock();
        try {
            if (stopped != null) {
                throw stopped;
            }
        } finally {
            lock.unlock();
        }
        if (deadline != null && deadline - System.nanoTime() <= 0) {
            throw new TransportTimeoutException(Limit.TOTAL, total);
        }
    }

    /** The same, and for an interrupted thread too. */
    void checkWaiting() throws IOException {
        check();
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Interrupted");
        }
    }

    /**
     * Waits.
     *
     * @param time how long
     * @param limit the limit that holds meanwhile
     * @param allowed how long that limit is
     */
    void pause(Duration time, Limit limit, Duration allowed) throws IOException {
        long start = System.nanoTime();
        lock.lock();
        try {
            while (true) {
                checkWaiting();
                long passed = System.nanoTime() - start;
                if (passed >= time.toNanos()) {
                    return;
                }
                if (passed >= allowed.toNanos()) {
                    throw new TransportTimeoutException(limit, allowed);
                }
                long remaining = Math.min(time.toNanos(), allowed.toNanos()) - passed;
                stopping.awaitNanos(deadline == null ? remaining : Math.min(remaining, deadline - System.nanoTime()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted");
        } finally {
            lock.unlock();
        }
    }
}
