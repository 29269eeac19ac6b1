package io.github.immichsdk.config;

import java.time.Duration;
import java.util.Objects;

/**
 * When to stop sending requests to a server that keeps failing. Disabled by default. Immutable.
 *
 * <p>Failures are network errors, timeouts and 5xx responses; a 4xx response shows a working server and counts as success.
 *
 * @param failurePercent the percentage of failed attempts that opens the breaker, 1 to 100
 * @param window the number of last attempts over which it is measured
 * @param pause how long no request is sent once the breaker is open
 */
public record CircuitBreakerOptions(int failurePercent, int window, Duration pause) {

    /** Checks the numbers. */
    public CircuitBreakerOptions {
        Objects.requireNonNull(pause, "pause");
        if (failurePercent < 1 || failurePercent > 100) {
            throw new IllegalArgumentException(
                    "circuitBreaker.failurePercent: expected 1 to 100, got " + failurePercent);
        }
        if (window < 1) {
            throw new IllegalArgumentException("circuitBreaker.window: expected 1 or more attempts, got " + window);
        }
        Timeouts.positive("circuitBreaker.pause", pause);
    }

    /** {@return the defaults: opens if half of the last 20 attempts failed, and pauses for 30 s} */
    public static CircuitBreakerOptions defaults() {
        return new CircuitBreakerOptions(50, 20, Duration.ofSeconds(30));
    }
}
