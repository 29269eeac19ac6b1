package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.time.Durations;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports an attempt that waits for its response: one INFO line and one call of the interceptors. Works with every transport, since
 * one thread watches all attempts of the process; it starts with the first attempt and ends some seconds after the last.
 *
 * <p>The thread looks at all attempts in rounds, and an attempt wakes it only if its time ends before the next round, which is
 * rare: a timer would be woken by each call, which costs more than all else that the SDK does for a call.
 */
final class WaitingNotice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final long LEAVES_AFTER_NANOS = 10_000_000_000L;

    private static final Set<WaitingNotice> WATCHED = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean RUNNING = new AtomicBoolean();
    private static final AtomicReference<@Nullable Thread> THREAD = new AtomicReference<>();
    private static volatile long wakesAt = anyTime();

    private final Attempt attempt;
    private final Duration patience;
    private final Duration limit;
    private long due;

    private WaitingNotice(Attempt attempt, Duration patience, Duration limit) {
        this.attempt = attempt;
        this.patience = patience;
        this.limit = limit;
        this.due = System.nanoTime() + Durations.nanos(patience);
    }

    /** Watches an attempt until it is closed. */
    static WaitingNotice watch(Attempt attempt, Duration patience, Duration limit) {
        WaitingNotice notice = new WaitingNotice(attempt, patience, limit);
        // read before it is seen by the thread, which changes it
        long first = notice.due;
        WATCHED.add(notice);
        if (!RUNNING.get() && RUNNING.compareAndSet(false, true)) {
            Thread thread = new Thread(WaitingNotice::watchAll, "immich-sdk-waiting");
            thread.setDaemon(true);
            THREAD.set(thread);
            thread.start();
        } else if (first - wakesAt < 0) {
            LockSupport.unpark(THREAD.get());
        }
        return notice;
    }

    /** {@return a time later than any, so that each attempt that begins wakes the thread} */
    private static long anyTime() {
        return System.nanoTime() + Long.MAX_VALUE / 2;
    }

    private static void watchAll() {
        long busy = System.nanoTime();
        while (true) {
            // an attempt that begins during the round must wake the thread, since the round may miss it
            wakesAt = anyTime();
            long now = System.nanoTime();
            long sleeps = ROUND_NANOS;
            for (WaitingNotice notice : WATCHED) {
                busy = now;
                sleeps = Math.min(sleeps, notice.look(now));
            }
            if (now - busy > LEAVES_AFTER_NANOS) {
                RUNNING.set(false);
                if (WATCHED.isEmpty() || !RUNNING.compareAndSet(false, true)) {
                    return;
                }
                busy = now;
            }
            wakesAt = now + sleeps;
            LockSupport.parkNanos(WATCHED, sleeps - (System.nanoTime() - now));
        }
    }

    /** Reports the attempt if its time has come. {@return the nanoseconds until it has to be looked at again} */
    private long look(long now) {
        if (due - now > 0) {
            return due - now;
        }
        long sinceProgress = attempt.nanosSinceProgress();
        long remaining = Durations.nanos(patience) - sinceProgress;
        if (remaining > 0) {
            // a body is on its way still: that takes as long as it takes
            due = now + remaining;
            return remaining;
        }
        if (WATCHED.remove(this) && attempt.firstNotice()) {
            report(Duration.ofNanos(sinceProgress));
        }
        return Long.MAX_VALUE;
    }

    private void report(Duration elapsed) {
        try {
            LOG.info(
                    "{} has waited {} s for a response from {}; the limit is {} s",
                    attempt.origin().operation.id(),
                    elapsed.toSeconds(),
                    UrlEncoding.hostAndPort(attempt.uri()),
                    limit.toSeconds());
            ObservedAttempt observed = attempt.observed();
            if (observed != null) {
                observed.waiting(elapsed, limit);
            }
        } catch (RuntimeException e) {
            // a logger or an interceptor that fails must not end the thread, which watches the other calls too
            LOG.debug("a notice failed", e);
        }
    }

    @Override
    public void close() {
        WATCHED.remove(this);
    }
}
