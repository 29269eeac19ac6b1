package io.github.immichsdk.internal.time;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Watches the time limits of everything that is in progress, with one daemon thread.
 *
 * <p>The thread starts with the first item and ends some seconds after the last, so nothing needs to be closed. It looks at all items
 * in rounds, and an item wakes it only if its time ends before the next round, which is rare: a timer would be woken by each item,
 * which costs more than all else that the SDK does for a call. Thread-safe.
 *
 * @param <T> what is watched; compared by identity or by its own {@code equals}
 */
public final class TimeWatcher<T extends TimeWatcher.Watched> {

    /** Something with a time limit. */
    public interface Watched {

        /**
         * Acts if its time has ended. The watching thread calls this in each round.
         *
         * @param now the {@link System#nanoTime()} of the round
         * @return the nanoseconds until it has to be looked at again
         */
        long look(long now);
    }

    private final String threadName;
    private final long roundNanos;
    private final long idleNanos;
    private final Runnable eachRound;
    private final Set<T> inProgress = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Thread thread;
    private volatile long wakesAt = afterAnyTime();

    /**
     * Creates a watcher; its thread starts later.
     *
     * @param threadName the name of its thread
     * @param roundNanos the nanoseconds between two rounds
     * @param idleNanos for how many nanoseconds the thread stays when nothing is in progress
     * @param eachRound runs in the thread, about once in each round
     */
    public TimeWatcher(String threadName, long roundNanos, long idleNanos, Runnable eachRound) {
        this.threadName = threadName;
        this.roundNanos = roundNanos;
        this.idleNanos = idleNanos;
        this.eachRound = eachRound;
    }

    /** {@return what is watched} */
    public Set<T> inProgress() {
        return inProgress;
    }

    /**
     * Watches an item until it is removed. {@link #ends} says when its time ends.
     *
     * @param item the item
     */
    public void add(T item) {
        inProgress.add(item);
        if (!running.get() && running.compareAndSet(false, true)) {
            Thread started = new Thread(this::run, threadName);
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    /**
     * Ends the watch of an item.
     *
     * @param item the item
     * @return whether it was watched
     */
    public boolean remove(T item) {
        return inProgress.remove(item);
    }

    /**
     * Notes when the time of an item that was added ends.
     *
     * @param end the {@link System#nanoTime()} of its end
     */
    public void ends(long end) {
        if (end - wakesAt < 0) {
            wake();
        }
    }

    /** Starts the next round early. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    /** {@return a time later than the end of any limit, so that each limit wakes the thread} */
    private static long afterAnyTime() {
        return System.nanoTime() + Long.MAX_VALUE / 2;
    }

    private void run() {
        long busy = System.nanoTime();
        long round = busy;
        while (true) {
            // a limit that begins during the round must wake the thread, since the round may miss it
            wakesAt = afterAnyTime();
            long now = System.nanoTime();
            long sleeps = roundNanos;
            for (T item : inProgress) {
                busy = now;
                sleeps = Math.min(sleeps, item.look(now));
            }
            if (now - round >= roundNanos) {
                round = now;
                eachRound.run();
            }
            if (now - busy > idleNanos) {
                running.set(false);
                if (inProgress.isEmpty() || !running.compareAndSet(false, true)) {
                    return;
                }
                busy = now;
            }
            wakesAt = now + sleeps;
            LockSupport.parkNanos(this, sleeps - (System.nanoTime() - now));
        }
    }
}
