package io.github.immichsdk.config;

import java.time.Duration;

/**
 * How many requests a client sends at most in a time. Off unless set. A call beyond it waits for its turn. Immutable.
 *
 * @param requests how many
 * @param period in which time
 */
public record RateLimit(int requests, Duration period) {

    /** Checks the numbers. */
    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("rateLimit.requests: expected 1 or more, got " + requests);
        }
        Timeouts.positive("rateLimit.period", period);
    }

    /**
     * A limit for each second.
     *
     * @param requests how many in a second
     * @return the limit
     */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }
}
