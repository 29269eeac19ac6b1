package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What holds one attempt back: the breaker, the rate limit and the limit of requests in flight. Thread-safe. */
final class Limits {

    private final ClientOptions options;
    private final @Nullable CircuitBreaker breaker;
    private final @Nullable RateLimiter limiter;
    private final Bulkhead inFlight;

    Limits(ClientOptions options) {
        this(options, breaker(options.circuitBreaker()), limiter(options), bulkhead(options));
    }

    private Limits(
            ClientOptions options, @Nullable CircuitBreaker breaker, @Nullable RateLimiter limiter, Bulkhead inFlight) {
        this.options = options;
        this.breaker = breaker;
        this.limiter = limiter;
        this.inFlight = inFlight;
    }

    /** {@return the limits for a changed view: those whose options are the same are shared with this one} */
    Limits changedTo(ClientOptions changed) {
        boolean sameWait = changed.timeouts().total().equals(options.timeouts().total());
        return new Limits(
                changed,
                Objects.equals(changed.circuitBreaker(), options.circuitBreaker())
                        ? breaker
                        : breaker(changed.circuitBreaker()),
                sameWait && Objects.equals(changed.rateLimit(), options.rateLimit()) ? limiter : limiter(changed),
                changed.maxInFlight() == options.maxInFlight() ? inFlight : bulkhead(changed));
    }

    /** Waits for the turn of one attempt. Whoever got it calls {@link #release} in the end. */
    void acquire(FailedCall attempt) throws FailedAttempt {
        // whoever is stopped here has not sent this attempt
        FailedCall call = attempt.afterAttempts(attempt.attempts() - 1);
        if (limiter != null && !limiter.acquirePermission()) {
            throw waitedInVain(call);
        }
        if (!inFlight.tryAcquirePermission()) {
            throw waitedInVain(call);
        }
        if (breaker != null && !breaker.tryAcquirePermission()) {
            inFlight.onComplete();
            throw new FailedAttempt(
                    new ImmichCircuitOpenException(
                            "not sent: the circuit breaker is open after too many failures, for "
                                    + Objects.requireNonNull(options.circuitBreaker())
                                            .pause() + " at a time",
                            call,
                            null),
                    FailedAttempt.Fate.FINAL);
        }
    }

    /** Releases the permit, with the result. */
    void release(long nanos, @Nullable FailedAttempt failure) {
        inFlight.onComplete();
        if (breaker == null) {
            return;
        }
        if (failure != null && failure.serverFailed()) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, failure.failure);
        } else {
            // a refusal is a working server: a wrong key must not open the breaker
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private FailedAttempt waitedInVain(FailedCall call) {
        if (Thread.currentThread().isInterrupted()) {
            // both give up a wait that is interrupted as they do one that takes too long
            return new FailedAttempt(
                    NetworkErrors.interrupted(call, new InterruptedException()), FailedAttempt.Fate.FINAL);
        }
        Duration allowed = options.timeouts().total();
        return NetworkErrors.timedOut(
                TransportTimeoutException.Limit.TOTAL,
                allowed,
                "",
                call,
                new TransportTimeoutException(TransportTimeoutException.Limit.TOTAL, allowed));
    }

    private static @Nullable CircuitBreaker breaker(@Nullable CircuitBreakerOptions wanted) {
        if (wanted == null) {
            return null;
        }
        return CircuitBreaker.of(
                "immich",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(wanted.failurePercent())
                        .slidingWindowSize(wanted.window())
                        .minimumNumberOfCalls(wanted.window())
                        .waitDurationInOpenState(wanted.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    private static @Nullable RateLimiter limiter(ClientOptions options) {
        RateLimit wanted = options.rateLimit();
        if (wanted == null) {
            return null;
        }
        return RateLimiter.of(
                "immich",
                RateLimiterConfig.custom()
                        .limitForPeriod(wanted.requests())
                        .limitRefreshPeriod(wanted.period())
                        .timeoutDuration(options.timeouts().total())
                        .build());
    }

    private static Bulkhead bulkhead(ClientOptions options) {
        return Bulkhead.of(
                "immich",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(options.maxInFlight())
                        .maxWaitDuration(options.timeouts().total())
                        .build());
    }
}
