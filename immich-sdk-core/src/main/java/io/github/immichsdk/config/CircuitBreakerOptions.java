package io.github.immichsdk.config;

import java.time.Duration;

/**
 * When to stop asking a server that keeps failing. Off unless set. Immutable.
 *
 * <p>Failures are network errors, timeouts and 5xx answers; a 4xx is a working server and counts as success.
 *
 * @param failurePercent the part of failed attempts that opens the breaker, 1 to 100
 * @param window over how many of the last attempts it is measured
 * @param pause how long nothing is sent once it is open
 */
public record CircuitBreakerOptions(int failurePercent, int window, Duration pause) {

    /** Checks the numbers. */
    public CircuitBreakerOptions {
        if (failurePercent < 1 || failurePercent > 100) {
            throw new IllegalArgumentException(
                    "circuitBreaker.failurePercent: expected 1 to 100, got " + failurePercent);
        }
        if (window < 1) {
            throw new IllegalArgumentException("circuitBreaker.window: expected 1 or more attempts, got " + window);
        }
        Timeouts.positive("circuitBreaker.pause", pause);
    }

    /** {@return half of the last 20 attempts failed, then 30 s of pause} */
    public static CircuitBreakerOptions defaults() {
        return new CircuitBreakerOptions(50, 20, Duration.ofSeconds(30));
    }
}
