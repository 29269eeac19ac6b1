package io.github.immichsdk.transport.apache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stops the exchanges whose limits expire, and closes the connections that were idle for too long.
 *
 * <p>Its thread starts with the first exchange and ends some seconds after the last, so a transport that nobody closes leaves
 * nothing behind. An exchange wakes it only for a limit that expires before it would wake up by itself, which is rare: that
 * makes limits almost free.
 */
final class LimitWatcher {

    /** How often it looks while exchanges are in progress: also how late an early response to an upload may be noticed. */
    private static final long ROUND_NANOS = 500_000_000;

    private static final long LEAVES_AFTER_NANOS = 5_000_000_000L;

    private final Set<Exchange> inProgress = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();
    private final Runnable closeIdle;
    private final long staysIdleNanos;
    private volatile @Nullable Thread thread;
    private volatile long wakesAt = anyTime();

    /**
     * @param closeIdle closes the connections that are idle for too long
     * @param idleNanos how long a connection may be idle
     */
    LimitWatcher(Runnable closeIdle, long idleNanos) {
        this.closeIdle = closeIdle;
        this.staysIdleNanos = LEAVES_AFTER_NANOS + idleNanos;
    }

    Set<Exchange> inProgress() {
        return inProgress;
    }

    void add(Exchange exchange) {
        inProgress.add(exchange);
        if (!running.get() && running.compareAndSet(false, true)) {
            Thread started = new Thread(this::run, "immich-sdk-apache-limits");
            started.setDaemon(true);
            thread = started;
            started.start();
        }
    }

    void remove(Exchange exchange) {
        inProgress.remove(exchange);
    }

    /** A limit applies that ends at this {@link System#nanoTime()}. */
    void entered(long end) {
        if (end - wakesAt < 0) {
            LockSupport.unpark(thread);
        }
    }

    /** Ends the thread soon. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** A time that is later than the end of any limit, so that each limit wakes the thread. */
    private static long anyTime() {
        return System.nanoTime() + Long.MAX_VALUE / 2;
    }

    private void run() {
        long busy = System.nanoTime();
        long closed = busy;
        do {
            long now = System.nanoTime();
            // A limit that begins during the round must wake the thread, since the round may have missed it.
            wakesAt = anyTime();
            long sleeps = ROUND_NANOS;
            for (Exchange exchange : inProgress) {
                busy = now;
                sleeps = Math.min(sleeps, exchange.remaining(now));
            }
            if (now - closed >= ROUND_NANOS) {
                closed = now;
                closeIdle.run();
            }
            if (now - busy > staysIdleNanos && inProgress.isEmpty()) {
                running.set(false);
                if (inProgress.isEmpty() || !running.compareAndSet(false, true)) {
                    return;
                }
            }
            wakesAt = now + sleeps;
            LockSupport.parkNanos(this, sleeps - (System.nanoTime() - now));
        } while (true);
    }
}
