package io.github.immichsdk.config;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and when a failed request is retried. Immutable.
 *
 * <p>Whether a request may be retried at all depends on the operation's {@link io.github.immichsdk.api.Effect}. A
 * {@code Retry-After} header of the server overrides the delays here.
 *
 * @param maxRetries the maximum number of retries; 0 for never
 * @param firstDelay the delay before the first retry; each further retry doubles it
 * @param jitter the fraction by which a delay is randomly lengthened or shortened, so that clients do not retry in step; 0
 *     to 1
 * @param budget the maximum total delay of a call; a {@code Retry-After} beyond it fails the call at once
 * @param sharedBudget how many retries all calls of a client may make together while none of its calls succeeds; 0 or more
 */
public record RetryOptions(int maxRetries, Duration firstDelay, double jitter, Duration budget, int sharedBudget) {

    private static final int SHARED = 100;

    private static final RetryOptions DEFAULTS =
            new RetryOptions(3, Duration.ofMillis(500), 0.2, Duration.ofMinutes(2), SHARED);

    /** Checks the numbers. */
    public RetryOptions {
        Objects.requireNonNull(firstDelay, "firstDelay");
        Objects.requireNonNull(budget, "budget");
        if (maxRetries < 0 || maxRetries > 100) {
            throw new IllegalArgumentException("retry.maxRetries: expected 0 to 100, got " + maxRetries);
        }
        Timeouts.positive("retry.firstDelay", firstDelay);
        if (firstDelay.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("retry.firstDelay: expected 1 ms or more, got " + firstDelay);
        }
        Timeouts.positive("retry.budget", budget);
        if (sharedBudget < 0) {
            throw new IllegalArgumentException("retry.sharedBudget: expected 0 or more, got " + sharedBudget);
        }
        if (!(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("retry.jitter: expected 0 to 1, got " + jitter);
        }
    }

    /**
     * Sets four options; the shared budget is that of the defaults.
     *
     * @param maxRetries the maximum number of retries; 0 for never
     * @param firstDelay the delay before the first retry; each further retry doubles it
     * @param jitter the fraction by which a delay is randomly lengthened or shortened; 0 to 1
     * @param budget the maximum total delay of a call
     */
    public RetryOptions(int maxRetries, Duration firstDelay, double jitter, Duration budget) {
        this(maxRetries, firstDelay, jitter, budget, SHARED);
    }

    /**
     * {@return the defaults: three retries after 500 ms, 1 s and 2 s, each varied by up to 20 %, at most two minutes of
     * waiting, and 100 retries shared by all calls of a client}
     */
    public static RetryOptions defaults() {
        return DEFAULTS;
    }

    /** {@return no retries} */
    public static RetryOptions none() {
        return DEFAULTS.maxRetries(0);
    }

    /**
     * Changes the number of retries.
     *
     * @param retries the maximum number of retries, 0 to 100
     * @return new options
     */
    public RetryOptions maxRetries(int retries) {
        return new RetryOptions(retries, firstDelay, jitter, budget, sharedBudget);
    }

    /**
     * Changes the first delay.
     *
     * @param delay the delay before the first retry
     * @return new options
     */
    public RetryOptions firstDelay(Duration delay) {
        return new RetryOptions(maxRetries, delay, jitter, budget, sharedBudget);
    }

    /**
     * Changes the jitter of the delays.
     *
     * @param part 0 for none, 1 for up to twice as long
     * @return new options
     */
    public RetryOptions jitter(double part) {
        return new RetryOptions(maxRetries, firstDelay, part, budget, sharedBudget);
    }

    /**
     * Changes the maximum total delay of a call.
     *
     * @param total the sum of the delays
     * @return new options
     */
    public RetryOptions budget(Duration total) {
        return new RetryOptions(maxRetries, firstDelay, jitter, total, sharedBudget);
    }

    /**
     * Changes the number of retries that all calls of a client share, views included. Each retry takes one from this budget and each
     * successful call returns one; it is full again within a minute. If it is empty, a failed call is not retried: a server that is down
     * does not receive several times the usual number of requests.
     *
     * @param retries the size of the budget; by default 100, 0 for no retries, {@link Integer#MAX_VALUE} for no limit
     * @return new options
     */
    public RetryOptions sharedBudget(int retries) {
        return new RetryOptions(maxRetries, firstDelay, jitter, budget, retries);
    }
}
