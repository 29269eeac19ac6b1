package io.github.immichsdk.config;

import java.time.Duration;
import java.util.Objects;

/**
 * The maximum number of requests that a client sends per period. Disabled by default. Calls beyond the limit wait.
 * Immutable.
 *
 * @param requests the number of requests
 * @param period the period
 */
public record RateLimit(int requests, Duration period) {

    /** Checks the numbers. */
    public RateLimit {
        Objects.requireNonNull(period, "period");
        if (requests < 1) {
            throw new IllegalArgumentException("rateLimit.requests: expected 1 or more, got " + requests);
        }
        Timeouts.positive("rateLimit.period", period);
    }

    /**
     * Creates a limit per second.
     *
     * @param requests the number of requests per second
     * @return the limit
     */
    public static RateLimit perSecond(int requests) {
        return new RateLimit(requests, Duration.ofSeconds(1));
    }
}
