package io.github.immichsdk.config;

import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.options.Values;
import io.github.immichsdk.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The options of a client: everything that can differ between views of one client. Immutable; each setter returns a changed
 * copy.
 *
 * @param timeouts the time limits
 * @param retry how often and when to retry
 * @param maxInFlight the maximum number of concurrent requests, 1 or more; further requests wait
 * @param extraHeaders called before each attempt for extra headers, such as a proxy's token; they cannot replace the
 *     credentials
 * @param writes whether writes are sent or skipped
 * @param circuitBreaker when to stop sending requests to a failing server, or null for never
 * @param rateLimit the maximum number of requests per period, or null for no limit
 * @param userAgent what to add to the SDK's own {@code User-Agent}, such as {@code my-tool/1.2}; null for nothing
 * @param interceptors observe each attempt, in this order
 * @param maxResponseBytes the maximum size of one JSON response in bytes, uncompressed
 * @param compression which responses the server may compress
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
        List<CallInterceptor> interceptors,
        long maxResponseBytes,
        Compression compression) {

    private static final long MEGABYTE = 1024 * 1024;

    /** A quarter of the heap, since the records of a response take up to three times its size. */
    private static final long DEFAULT_RESPONSE_BYTES =
            Math.max(MEGABYTE, Math.min(256 * MEGABYTE, Runtime.getRuntime().maxMemory() / 4));

    /** How calls that change something are handled. */
    public enum Writes {
        /** Writes are sent. */
        SEND,
        /** Writes are skipped and recorded, and return what a successful call would return: a dry run. */
        DRY_RUN
    }

    private static final ClientOptions DEFAULTS = new ClientOptions(
            Timeouts.defaults(),
            RetryOptions.defaults(),
            100,
            Map::of,
            Writes.SEND,
            null,
            null,
            null,
            List.of(),
            DEFAULT_RESPONSE_BYTES,
            Compression.AUTOMATIC);

    /** Checks the values. */
    public ClientOptions {
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(retry, "retry");
        Objects.requireNonNull(extraHeaders, "extraHeaders");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(compression, "compression");
        interceptors = Copies.list("interceptors", interceptors);
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight: expected 1 or more, got " + maxInFlight);
        }
        if (maxResponseBytes < 1) {
            throw new IllegalArgumentException("maxResponseBytes: expected 1 or more, got " + maxResponseBytes);
        }
        if (userAgent != null && !userAgent.matches("[!-~]+(?: [!-~]+)*+")) {
            throw new IllegalArgumentException(
                    "userAgent: expected printable ASCII such as my-tool/1.2, got '" + Printable.line(userAgent) + "'");
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
    public ClientOptions timeouts(Timeouts changed) {
        return with(settings -> settings.timeouts = changed);
    }

    /**
     * Changes how often and when a request is retried.
     *
     * @param changed the retry options
     * @return new options
     */
    public ClientOptions retry(RetryOptions changed) {
        return with(settings -> settings.retry = changed);
    }

    /**
     * Changes the maximum number of concurrent requests.
     *
     * @param changed 1 or more
     * @return new options
     */
    public ClientOptions maxInFlight(int changed) {
        return with(settings -> settings.maxInFlight = changed);
    }

    /**
     * Changes the supplier of extra headers, which is called before each attempt.
     *
     * @param changed returns names and values
     * @return new options
     */
    public ClientOptions extraHeaders(Supplier<Map<String, String>> changed) {
        return with(settings -> settings.extraHeaders = changed);
    }

    /**
     * Changes whether writes are sent or skipped.
     *
     * @param changed how to handle writes
     * @return new options
     */
    public ClientOptions writes(Writes changed) {
        return with(settings -> settings.writes = changed);
    }

    /**
     * Sets the circuit breaker.
     *
     * @param changed when to stop sending requests, or null for never
     * @return new options
     */
    public ClientOptions circuitBreaker(@Nullable CircuitBreakerOptions changed) {
        return with(settings -> settings.circuitBreaker = changed);
    }

    /**
     * Sets the rate limit.
     *
     * @param changed the maximum number of requests per period, or null for no limit
     * @return new options
     */
    public ClientOptions rateLimit(@Nullable RateLimit changed) {
        return with(settings -> settings.rateLimit = changed);
    }

    /**
     * Sets what is added to the {@code User-Agent}.
     *
     * @param changed such as {@code my-tool/1.2}, or null for nothing
     * @return new options
     */
    public ClientOptions userAgent(@Nullable String changed) {
        return with(settings -> settings.userAgent = changed);
    }

    /**
     * Adds an interceptor after those that there are.
     *
     * @param added observes each attempt, and can add headers
     * @return new options
     */
    public ClientOptions interceptor(CallInterceptor added) {
        List<CallInterceptor> all = new ArrayList<>(interceptors);
        all.add(Objects.requireNonNull(added, "interceptor"));
        return interceptors(all);
    }

    /**
     * Replaces all interceptors.
     *
     * @param changed the interceptors in their order; empty for none
     * @return new options
     */
    public ClientOptions interceptors(List<CallInterceptor> changed) {
        Copies.requireNoNulls("changed", changed);
        return with(settings -> settings.interceptors = changed);
    }

    /**
     * Changes the maximum size of one JSON response. A larger one fails with an
     * {@link io.github.immichsdk.errors.ImmichDataException}, so that no server can use up the memory of the program. Files and event
     * streams are not limited by it.
     *
     * @param changed the size in bytes, uncompressed; by default 256 MB, but at most a quarter of the maximum heap
     * @return new options
     */
    public ClientOptions maxResponseBytes(long changed) {
        return with(settings -> settings.maxResponseBytes = changed);
    }

    /**
     * Changes whether the server may compress JSON responses.
     *
     * @param changed when to accept compressed responses
     * @return new options
     */
    public ClientOptions compression(Compression changed) {
        return with(settings -> settings.compression = changed);
    }

    /** {@return whether writes are skipped} */
    public boolean dryRun() {
        return writes == Writes.DRY_RUN;
    }

    private ClientOptions with(Consumer<Settings> change) {
        return new Settings(this).with(change).options();
    }

    /** The same values as fields, so that each setter names the one that it changes. */
    private static final class Settings extends Values<Settings> {
        private Timeouts timeouts;
        private RetryOptions retry;
        private int maxInFlight;
        private Supplier<Map<String, String>> extraHeaders;
        private Writes writes;
        private @Nullable CircuitBreakerOptions circuitBreaker;
        private @Nullable RateLimit rateLimit;
        private @Nullable String userAgent;
        private List<CallInterceptor> interceptors;
        private long maxResponseBytes;
        private Compression compression;

        Settings(ClientOptions options) {
            timeouts = options.timeouts;
            retry = options.retry;
            maxInFlight = options.maxInFlight;
            extraHeaders = options.extraHeaders;
            writes = options.writes;
            circuitBreaker = options.circuitBreaker;
            rateLimit = options.rateLimit;
            userAgent = options.userAgent;
            interceptors = options.interceptors;
            maxResponseBytes = options.maxResponseBytes;
            compression = options.compression;
        }

        ClientOptions options() {
            return new ClientOptions(
                    timeouts,
                    retry,
                    maxInFlight,
                    extraHeaders,
                    writes,
                    circuitBreaker,
                    rateLimit,
                    userAgent,
                    interceptors,
                    maxResponseBytes,
                    compression);
        }
    }
}
