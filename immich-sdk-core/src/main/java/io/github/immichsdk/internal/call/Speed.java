package io.github.immichsdk.internal.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast bytes have come over the last ten seconds. Not thread-safe. */
public final class Speed {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    /** How many bytes there were at a time. */
    private record Mark(long nanos, long bytes) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /**
     * Notes how far it is.
     *
     * @param nanos the time
     * @param bytes how many bytes there are by then
     */
    public void mark(long nanos, long bytes) {
        marks.add(new Mark(nanos, bytes));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
    }

    /**
     * Tells the speed; something must have been noted before.
     *
     * @param nanos the time
     * @param bytes how many bytes there are by then
     * @return bytes a second since the oldest of what was noted; 0 if no time has passed
     */
    public long perSecond(long nanos, long bytes) {
        Mark first = marks.getFirst();
        long passed = nanos - first.nanos();
        return passed <= 0 ? 0 : Math.round((bytes - first.bytes()) * 1e9 / passed);
    }

    /**
     * Tells how long the rest takes.
     *
     * @param bytes how many bytes are left
     * @param perSecond the speed
     * @return the time; null at no speed
     */
    public static @Nullable Duration left(long bytes, long perSecond) {
        return perSecond <= 0 ? null : Duration.ofSeconds(bytes / perSecond);
    }
}
