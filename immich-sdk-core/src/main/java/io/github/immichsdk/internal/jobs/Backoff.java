package io.github.immichsdk.internal.jobs;

import io.github.immichsdk.internal.time.Durations;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Delays that double with each attempt, up to a limit, and vary randomly. In whole milliseconds. Immutable and thread-safe;
 * each method returns a changed copy.
 */
public final class Backoff {

    private final long first;
    private final long limit;
    private final double shortest;
    private final double longest;
    private final DoubleSupplier random;
    private final IntervalFunction exponential;

    private Backoff(long first, long limit, double shortest, double longest, DoubleSupplier random) {
        this.first = first;
        this.limit = limit;
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        this.exponential = IntervalFunction.ofExponentialBackoff(Math.max(1, first), 2.0);
    }

    /**
     * Doubles a delay with each attempt, without a limit and without jitter.
     *
     * @param first the delay after the first attempt; zero for no delays at all; a part of a millisecond counts as one
     * @return the delays
     */
    public static Backoff startingAt(Duration first) {
        long millis = Durations.millis(first);
        return new Backoff(first.isZero() ? 0 : Math.max(1, millis), Long.MAX_VALUE, 1, 1, () -> 0);
    }

    /**
     * Limits the delays.
     *
     * @param longest the longest delay, before jitter
     * @return the limited delays
     */
    public Backoff limit(Duration longest) {
        return new Backoff(first, Math.max(1, Durations.millis(longest)), shortest, this.longest, random);
    }

    /**
     * Varies each delay randomly, so that many clients do not retry at the same time.
     *
     * @param from the smallest factor for a delay, such as 0.5
     * @param to the largest factor for a delay, such as 1
     * @param source returns random numbers from 0 to 1
     * @return the varied delays
     */
    public Backoff jitter(double from, double to, DoubleSupplier source) {
        return new Backoff(first, limit, from, to, source);
    }

    /**
     * Calculates a delay.
     *
     * @param attempt the number of failed attempts, from 1
     * @return the delay before the next attempt
     */
    public Duration delay(int attempt) {
        if (first == 0) {
            return Duration.ZERO;
        }
        long millis = Math.min(limit, exponential.apply(attempt));
        if (shortest == 1 && longest == 1) {
            return Duration.ofMillis(millis);
        }
        double factor = shortest + random.getAsDouble() * (longest - shortest);
        return Duration.ofMillis(Math.max(1, Math.round(millis * factor)));
    }
}
