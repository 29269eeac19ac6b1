package io.github.immichsdk.internal.jobs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The transfer rate over the last ten seconds. Not thread-safe. */
public final class Speed {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    /** The number of bytes at a time. */
    private record Mark(long nanos, long bytes) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * Records the number of bytes at a time.
     *
     * @param nanos the time
     * @param bytes the number of bytes transferred by then
     */
    public void mark(long nanos, long bytes) {
        marks.add(new Mark(nanos, bytes));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
    }

    /**
     * Calculates the rate; something must have been recorded before.
     *
     * @param nanos the time
     * @param bytes the number of bytes transferred by then
     * @return bytes per second since the oldest record; 0 if no time has passed
     */
    public long perSecond(long nanos, long bytes) {
        Mark first = marks.getFirst();
        long passed = nanos - first.nanos();
        return passed <= 0 ? 0 : Math.round((bytes - first.bytes()) * 1e9 / passed);
    }

    /**
     * Estimates the remaining time.
     *
     * @param bytes the number of remaining bytes
     * @param perSecond the rate
     * @return the time; null if the rate is 0
     */
    public static @Nullable Duration remaining(long bytes, long perSecond) {
        return perSecond <= 0 ? null : Duration.ofSeconds(bytes / perSecond);
    }
}
