package io.github.immichsdk.internal.time;

import java.time.Duration;
import java.time.Instant;

/** Times in one number. What does not fit becomes the nearest number that does, so that no time, however far away, fails. */
public final class Durations {

    /** The longest span: some 146 years. Two of them, or one and any reading of a clock, still add up without harm. */
    private static final long LONGEST = Long.MAX_VALUE / 2;

    private static final long NANOS = 1_000_000_000;

    private static final long MICROS = 1_000_000;

    private Durations() {}

    /**
     * Counts nanoseconds.
     *
     * @param span a span of any length
     * @return its nanoseconds, at most those of 146 years
     */
    public static long nanos(Duration span) {
        long seconds = span.getSeconds();
        // with numbers alone, since each call asks several times: durations are negated by way of big decimals
        if (seconds > LONGEST / NANOS) {
            return LONGEST;
        } else if (seconds < -LONGEST / NANOS) {
            return -LONGEST;
        }
        return Math.min(LONGEST, seconds * NANOS + span.getNano());
    }

    /**
     * Counts milliseconds.
     *
     * @param span a span of any length
     * @return its milliseconds, at most those of 146 years
     */
    public static long millis(Duration span) {
        return nanos(span) / 1_000_000;
    }

    /**
     * Counts the microseconds since 1970.
     *
     * @param time a time, however far away
     * @return its microseconds; the smallest or largest number for a time beyond some 292,000 years
     */
    public static long micros(Instant time) {
        long seconds = time.getEpochSecond();
        if (Math.abs(seconds) >= Long.MAX_VALUE / MICROS) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * MICROS + time.getNano() / 1000;
    }
}
