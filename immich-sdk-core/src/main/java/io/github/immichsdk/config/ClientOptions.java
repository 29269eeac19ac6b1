package io.github.immichsdk.config;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a client works: everything that can differ between views of one client. Immutable; each {@code with…} returns a
 * changed copy.
 *
 * @param timeouts the time limits
 * @param retry how often and when to send again
 * @param maxInFlight how many requests may be under way at once, 1 or more; a further one waits
 * @param extraHeaders asked before each attempt for headers to send along, such as a proxy's token; they cannot replace the
 *     credential
 * @param writes whether changes are sent or held back
 * @param circuitBreaker when to stop asking a failing server, or null for never
 * @param rateLimit how many requests in a time, or null for no limit
 * @param userAgent what to add to the SDK's own {@code User-Agent}, such as {@code my-tool/1.2}; null for nothing
 * @param listener is told of each attempt, or null
 */
public record ClientOptions(
        Timeouts timeouts,
        RetryOptions retry,
        int maxInFlight,
        Supplier<Map<String, String>> extraHeaders,
        Writes writes,
        @Nullable CircuitBreakerOptions circuitBreaker,
        @Nullable RateLimit rateLimit,
        @Nullable String userAgent,
        @Nullable CallListener listener) {

    /** What happens to calls that change something. */
    public enum Writes {
        /** They are sent. */
        SEND,
        /** They are kept in a list and answer what success would answer: a dry run. */
        HOLD_BACK
    }

    private static final ClientOptions DEFAULTS = new ClientOptions(
            Timeouts.defaults(), RetryOptions.defaults(), 100, Map::of, Writes.SEND, null, null, null, null);

    /** Checks the values. */
    public ClientOptions {
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(extraHeaders, "extraHeaders");
        Objects.requireNonNull(writes, "writes");
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight: expected 1 or more, got " + maxInFlight);
        }
        if (userAgent != null && !userAgent.matches("[!-~]+(?: [!-~]+)*+")) {
            throw new IllegalArgumentException(
                    "userAgent: expected printable ASCII such as my-tool/1.2, got '" + userAgent + "'");
        }
    }

    /** {@return the defaults: 600 s a call, three retries, 100 requests in flight} */
    public static ClientOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Changes the time limits.
     *
     * @param changed the limits
     * @return new options
     */
    public ClientOptions withTimeouts(Timeouts changed) {
        return new ClientOptions(
                changed, retry, maxInFlight, extraHeaders, writes, circuitBreaker, rateLimit, userAgent, listener);
    }

    /**
     * Changes how often and when a request is sent again.
     *
     * @param changed the numbers
     * @return new options
     */
    public ClientOptions withRetry(RetryOptions changed) {
        return new ClientOptions(
                timeouts, changed, maxInFlight, extraHeaders, writes, circuitBreaker, rateLimit, userAgent, listener);
    }

    /**
     * Changes how many requests may be under way at once.
     *
     * @param changed 1 or more
     * @return new options
     */
    public ClientOptions withMaxInFlight(int changed) {
        return new ClientOptions(
                timeouts, retry, changed, extraHeaders, writes, circuitBreaker, rateLimit, userAgent, listener);
    }

    /**
     * Changes what is asked for extra headers before each attempt.
     *
     * @param changed gives names and values
     * @return new options
     */
    public ClientOptions withExtraHeaders(Supplier<Map<String, String>> changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, changed, writes, circuitBreaker, rateLimit, userAgent, listener);
    }

    /**
     * Changes whether writes are sent or held back.
     *
     * @param changed what to do with writes
     * @return new options
     */
    public ClientOptions withWrites(Writes changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, extraHeaders, changed, circuitBreaker, rateLimit, userAgent, listener);
    }

    /**
     * Sets the circuit breaker.
     *
     * @param changed when to stop asking, or null for never
     * @return new options
     */
    public ClientOptions withCircuitBreaker(@Nullable CircuitBreakerOptions changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, extraHeaders, writes, changed, rateLimit, userAgent, listener);
    }

    /**
     * Sets the rate limit.
     *
     * @param changed how many requests in a time, or null for no limit
     * @return new options
     */
    public ClientOptions withRateLimit(@Nullable RateLimit changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, extraHeaders, writes, circuitBreaker, changed, userAgent, listener);
    }

    /**
     * Sets what is added to the {@code User-Agent}.
     *
     * @param changed such as {@code my-tool/1.2}, or null for nothing
     * @return new options
     */
    public ClientOptions withUserAgent(@Nullable String changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, extraHeaders, writes, circuitBreaker, rateLimit, changed, listener);
    }

    /**
     * Sets who is told of each attempt.
     *
     * @param changed the listener, or null for none
     * @return new options
     */
    public ClientOptions withListener(@Nullable CallListener changed) {
        return new ClientOptions(
                timeouts, retry, maxInFlight, extraHeaders, writes, circuitBreaker, rateLimit, userAgent, changed);
    }

    /** {@return whether writes are held back} */
    public boolean dryRun() {
        return writes == Writes.HOLD_BACK;
    }
}
