package io.github.immichsdk.config;

import java.time.Duration;

/**
 * How often and when a request that failed is sent again. Immutable.
 *
 * <p>Whether it may be sent again at all follows from the operation's {@link io.github.immichsdk.api.Effect}; these are the
 * numbers. A {@code Retry-After} of the server wins over the delays here.
 *
 * @param maxRetries how often after the first time; 0 for never
 * @param firstDelay the wait before the first repeat; each further one doubles it
 * @param jitter by which part a wait is made longer or shorter by chance, so that clients do not come back in step; 0 to 1
 * @param budget how long all waits of a call may be together; a {@code Retry-After} beyond it fails the call at once
 */
public record RetryOptions(int maxRetries, Duration firstDelay, double jitter, Duration budget) {

    private static final RetryOptions DEFAULTS =
            new RetryOptions(3, Duration.ofMillis(500), 0.2, Duration.ofMinutes(2));

    /** Checks the numbers. */
    public RetryOptions {
        if (maxRetries < 0 || maxRetries > 100) {
            throw new IllegalArgumentException("retry.maxRetries: expected 0 to 100, got " + maxRetries);
        }
        Timeouts.positive("retry.firstDelay", firstDelay);
        if (firstDelay.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("retry.firstDelay: expected 1 ms or more, got " + firstDelay);
        }
        Timeouts.positive("retry.budget", budget);
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("retry.jitter: expected 0 to 1, got " + jitter);
        }
    }

    /** {@return three retries after 500 ms, 1 s and 2 s, each 20 % more or less, two minutes of waiting at most} */
    public static RetryOptions defaults() {
        return DEFAULTS;
    }

    /** {@return no retries} */
    public static RetryOptions none() {
        return DEFAULTS.withMaxRetries(0);
    }

    /**
     * Changes how often.
     *
     * @param retries the repeats after the first time, 0 to 100
     * @return new options
     */
    public RetryOptions withMaxRetries(int retries) {
        return new RetryOptions(retries, firstDelay, jitter, budget);
    }

    /**
     * Changes the first wait.
     *
     * @param delay the wait before the first repeat
     * @return new options
     */
    public RetryOptions withFirstDelay(Duration delay) {
        return new RetryOptions(maxRetries, delay, jitter, budget);
    }

    /**
     * Changes how much chance there is in the waits.
     *
     * @param part 0 for none, 1 for up to twice as long
     * @return new options
     */
    public RetryOptions withJitter(double part) {
        return new RetryOptions(maxRetries, firstDelay, part, budget);
    }

    /**
     * Changes how long all waits of a call may be together.
     *
     * @param total the sum of the waits
     * @return new options
     */
    public RetryOptions withBudget(Duration total) {
        return new RetryOptions(maxRetries, firstDelay, jitter, total);
    }
}
