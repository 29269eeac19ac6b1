package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.internal.jobs.Backoff;
import io.github.immichsdk.internal.time.Durations;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether and when a failed attempt is retried. Resilience4j counts the attempts; it does not wait, since its own sleep
 * cannot be injected and hides an interrupt.
 */
final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private final RetryOptions options;
    private final RetryBudget shared;
    private final Retry retry;

    Retries(RetryOptions options, Timing ambient, RetryBudget shared) {
        this.options = options;
        this.shared = shared;
        Backoff delays = Backoff.startingAt(options.firstDelay())
                .jitter(1 - options.jitter(), 1 + options.jitter(), ambient.chance());
        this.retry = Retry.of(
                "immich",
                RetryConfig.custom()
                        .maxAttempts(options.maxRetries() + 1)
                        .intervalBiFunction((attempt, failed) -> {
                            FailedAttempt failure = (FailedAttempt) failed.getLeft();
                            return failure.retryAfter != null
                                    ? Durations.millis(failure.retryAfter)
                                    : delays.delay(attempt).toMillis();
                        })
                        .failAfterMaxAttempts(false)
                        .build());
    }

    /** Returns a retry to the shared budget. */
    void succeeded() {
        shared.succeeded();
    }

    /** Follows the attempts of one call. Not thread-safe. */
    final class Course {

        private final Retry.AsyncContext<Object> context = retry.asyncContext();
        private Duration waited = Duration.ZERO;

        /**
         * Decides how long to wait before the next attempt.
         *
         * @return the wait; negative if there is to be no further attempt
         */
        Duration next(FailedAttempt failure, Effect effect, boolean repeatableBody) {
            if (!repeatableBody || !mayRepeat(failure.fate, effect)) {
                return Duration.ofMillis(-1);
            }
            long millis = context.onError(failure);
            Duration wait = Duration.ofMillis(millis);
            if (millis < 0 || waited.plus(wait).compareTo(options.budget()) > 0) {
                return Duration.ofMillis(-1);
            }
            if (!shared.take()) {
                LOG.debug("not retried: the shared budget of {} retries is used up", options.sharedBudget());
                return Duration.ofMillis(-1);
            }
            waited = waited.plus(wait);
            return wait;
        }
    }

    private static boolean mayRepeat(FailedAttempt.Fate fate, Effect effect) {
        return switch (fate) {
            case FINAL -> false;
            case NOT_DONE -> effect != Effect.ONCE;
            case UNKNOWN -> effect.safeAfterLostResponse();
        };
    }
}
