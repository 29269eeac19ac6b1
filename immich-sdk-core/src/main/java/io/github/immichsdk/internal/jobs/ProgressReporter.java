package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.api.Progress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the items and bytes of a job, and reports them to a listener, a few times per second. The reported numbers never fall: bytes
 * that are transferred again count when they exceed what was reported. One call of the listener at a
 * time; exceptions that it throws are ignored. Thread-safe: no thread that counts waits for the listener.
 */
public final class ProgressReporter {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressReporter.class);
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    private final LongSupplier nanoTime;
    private final @Nullable Consumer<? super Progress> listener;
    private final ReentrantLock listening = new ReentrantLock();
    private final Speed speed = new Speed();
    private final Set<String> inProgress = new LinkedHashSet<>();
    private long items;
    private @Nullable Long totalItems;
    private long bytes;
    private @Nullable Long totalBytes;
    private long shownBytes;
    private long transferred;
    private long reported;

    /**
     * Creates a reporter. The first report is due after an interval.
     *
     * @param nanoTime measures time
     * @param listener receives the progress; null if nobody does
     */
    public ProgressReporter(LongSupplier nanoTime, @Nullable Consumer<? super Progress> listener) {
        this.nanoTime = nanoTime;
        this.listener = listener;
        this.reported = nanoTime.getAsLong();
        speed.mark(reported, 0);
    }

    /**
     * Sets the totals.
     *
     * @param allItems the number of items
     * @param allBytes the number of bytes; null if it is unknown
     */
    public synchronized void expect(long allItems, @Nullable Long allBytes) {
        totalItems = allItems;
        totalBytes = allBytes;
    }

    /**
     * Sets the total number of bytes when the only item begins, or begins again. Does nothing if there are several items, whose
     * sizes are known before.
     *
     * @param rest the number of bytes to come; negative if it is unknown
     */
    public synchronized void expectRest(long rest) {
        if (totalItems != null && totalItems == 1) {
            totalBytes = rest < 0 ? null : (Long) (bytes + rest);
        }
    }

    /**
     * Records that an item is in progress.
     *
     * @param item its name
     */
    public synchronized void started(String item) {
        inProgress.add(item);
    }

    /**
     * Records that an item is no longer in progress. It need not be done.
     *
     * @param item its name
     */
    public synchronized void ended(String item) {
        inProgress.remove(item);
    }

    /**
     * Counts transferred bytes.
     *
     * @param count the number of bytes
     */
    public synchronized void transferred(long count) {
        bytes += count;
        transferred += count;
    }

    /**
     * Takes back bytes that were counted, because they are sent again or counted as those of a finished item.
     *
     * @param count the number of bytes
     */
    public synchronized void takeBack(long count) {
        bytes -= count;
    }

    /**
     * Counts a finished item.
     *
     * @param size those of its bytes that are not counted as transferred
     */
    public synchronized void done(long size) {
        items++;
        bytes += size;
    }

    /** Reports the progress if the last report is some time ago, and the listener is not busy. */
    public void reportIfDue() {
        if (due() && listening.tryLock()) {
            try {
                // another thread may have reported in between
                if (due()) {
                    notifyListener();
                }
            } finally {
                listening.unlock();
            }
        }
    }

    /** Reports the progress now. */
    public void report() {
        listening.lock();
        try {
            notifyListener();
        } finally {
            listening.unlock();
        }
    }

    private synchronized boolean due() {
        return nanoTime.getAsLong() - reported >= INTERVAL;
    }

    private void notifyListener() {
        Progress progress = progress();
        if (listener != null) {
            try {
                listener.accept(progress);
            } catch (RuntimeException e) {
                LOG.debug("a listener failed", e);
            }
        }
    }

    private synchronized Progress progress() {
        long now = nanoTime.getAsLong();
        if (now - reported >= INTERVAL) {
            reported = now;
            speed.mark(now, transferred);
        }
        long perSecond = speed.perSecond(now, transferred);
        shownBytes = Math.max(shownBytes, totalBytes == null ? bytes : Math.min(bytes, totalBytes));
        Duration remaining =
                totalBytes == null ? null : Speed.remaining(Math.max(0, totalBytes - shownBytes), perSecond);
        String current = inProgress.isEmpty() ? null : inProgress.iterator().next();
        return new Progress(items, totalItems, shownBytes, totalBytes, perSecond, remaining, current);
    }
}
