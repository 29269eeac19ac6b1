package io.github.immichsdk.internal.call;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports an attempt that waits for its response: one INFO line and one call of the interceptors. Works with every transport, since
 * one timer thread watches all attempts of the process; it starts with the first attempt and leaves when none is under way.
 */
final class WaitingNotice implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private final Attempt attempt;
    private final Duration patience;
    private final Duration limit;
    private final AtomicReference<@Nullable Future<?>> next = new AtomicReference<>();
    private volatile boolean over;

    private WaitingNotice(Attempt attempt, Duration patience, Duration limit) {
        this.attempt = attempt;
        this.patience = patience;
        this.limit = limit;
    }

    /** Watches an attempt until it is closed. */
    static WaitingNotice watch(Attempt attempt, Duration patience, Duration limit) {
        WaitingNotice notice = new WaitingNotice(attempt, patience, limit);
        notice.in(patience.toNanos());
        return notice;
    }

    private void in(long nanos) {
        next.set(TIMER.schedule(this::look, nanos, TimeUnit.NANOSECONDS));
        if (over) {
            close();
        }
    }

    private void look() {
        long sinceProgress = attempt.nanosSinceProgress();
        long remaining = patience.toNanos() - sinceProgress;
        if (over) {
            return;
        }
        if (remaining > 0) {
            // a body is on its way still: that takes as long as it takes
            in(remaining);
            return;
        }
        if (!attempt.firstNotice()) {
            return;
        }
        Duration elapsed = Duration.ofNanos(sinceProgress);
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
    }

    @Override
    public void close() {
        over = true;
        Future<?> scheduled = next.get();
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "immich-sdk-waiting");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        return timer;
    }
}
