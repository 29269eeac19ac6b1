package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCircuitOpenException;
import io.github.immichsdk.internal.jobs.Sleeper;
import io.github.immichsdk.transport.TransportTimeoutException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The limits of an attempt: circuit breaker, rate limit, and requests in flight. Thread-safe. */
final class Limits {

    private final ClientOptions options;
    private final @Nullable CircuitBreaker breaker;
    private final @Nullable RateLimiter limiter;
    private final InFlight inFlight;
    private final Closing closing;

    Limits(ClientOptions options, Closing closing) {
        this(
                options,
                breaker(options.circuitBreaker()),
                limiter(options),
                new InFlight(options.maxInFlight(), closing),
                closing);
    }

    private Limits(
            ClientOptions options,
            @Nullable CircuitBreaker breaker,
            @Nullable RateLimiter limiter,
            InFlight inFlight,
            Closing closing) {
        this.options = options;
        this.closing = closing;
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
                changed.maxInFlight() == options.maxInFlight()
                        ? inFlight
                        : new InFlight(changed.maxInFlight(), closing),
                closing);
    }

    /** Waits for the turn of one attempt, which its caller ends; {@link #settle} comes before that. */
    InFlight.Turn acquire(Attempt attempt) throws FailedAttempt {
        InFlight.Turn turn;
        try {
            turn = withinRate() ? inFlight.take(options.timeouts().total()) : null;
        } catch (InterruptedException e) {
            throw new FailedAttempt(NetworkErrors.interrupted(notSent(attempt), e), FailedAttempt.Fate.FINAL);
        }
        if (turn == null) {
            throw waitedInVain(notSent(attempt));
        }
        if (breaker != null && !breaker.tryAcquirePermission()) {
            turn.end();
            throw new FailedAttempt(
                    new ImmichCircuitOpenException(
                            "not sent: the circuit breaker is open after too many failures, for "
                                    + Objects.requireNonNull(options.circuitBreaker())
                                            .pause() + " at a time",
                            notSent(attempt),
                            null),
                    FailedAttempt.Fate.FINAL);
        }
        return turn;
    }

    /** {@return what is known of a call that is stopped here, and so has not sent this attempt} */
    private static FailedCall notSent(Attempt attempt) {
        return attempt.call().afterAttempts(attempt.number() - 1);
    }

    /** {@return whether the rate limit let this attempt through in time} */
    private boolean withinRate() throws InterruptedException {
        if (limiter == null) {
            return true;
        }
        long wait = limiter.reservePermission();
        if (wait > 0) {
            // not the limiter's own wait, which nothing but an interrupt ends
            closing.wakes(Sleeper.real()).sleep(Duration.ofNanos(wait));
        }
        return wait >= 0;
    }

    /** Reports the result to the circuit breaker. */
    void settle(long nanos, @Nullable FailedAttempt failure) {
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
        Duration allowed = options.timeouts().total();
        return NetworkErrors.timedOut(
                TransportTimeoutException.Limit.TOTAL,
                allowed,
                "",
                call,
                new TransportTimeoutException(TransportTimeoutException.Limit.TOTAL, allowed));
    }

    private static @Nullable CircuitBreaker breaker(@Nullable CircuitBreakerOptions options) {
        if (options == null) {
            return null;
        }
        return CircuitBreaker.of(
                "immich",
                CircuitBreakerConfig.custom()
                        .failureRateThreshold(options.failurePercent())
                        .slidingWindowSize(options.window())
                        .minimumNumberOfCalls(options.window())
                        .waitDurationInOpenState(options.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    private static @Nullable RateLimiter limiter(ClientOptions options) {
        RateLimit limit = options.rateLimit();
        if (limit == null) {
            return null;
        }
        return RateLimiter.of(
                "immich",
                RateLimiterConfig.custom()
                        .limitForPeriod(limit.requests())
                        .limitRefreshPeriod(limit.period())
                        .timeoutDuration(options.timeouts().total())
                        .build());
    }
}
