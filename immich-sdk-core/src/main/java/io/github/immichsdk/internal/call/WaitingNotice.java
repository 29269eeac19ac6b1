package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.internal.time.TimeWatcher;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports an attempt that waits for its response: one INFO line and one call of the interceptors. Works with every transport, since
 * one thread watches all attempts of the process.
 */
final class WaitingNotice implements TimeWatcher.Watched, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private static final TimeWatcher<WaitingNotice> WATCHER =
            new TimeWatcher<>("immich-sdk-waiting", 2_000_000_000L, 10_000_000_000L, () -> {});

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
        // read before the thread sees it, which changes it
        long first = notice.due;
        WATCHER.add(notice);
        WATCHER.ends(first);
        return notice;
    }

    /** Reports the attempt if its time has come. */
    @Override
    public long look(long now) {
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
        if (WATCHER.remove(this) && attempt.firstNotice()) {
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
        WATCHER.remove(this);
    }
}
