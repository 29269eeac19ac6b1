package io.github.immichsdk.config;

import io.github.immichsdk.api.Operation;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Observes each attempt of each call, and can add headers to it: for metrics, tracing, logging or a progress bar. A client can
 * have several; see {@link ClientOptions#interceptor}.
 *
 * <pre>{@code
 * CallInterceptor timer =
 *         attempt -> result -> times.put(attempt.operation().id(), result.took());
 * }</pre>
 *
 * <p>A call makes one attempt, and one more for each retry. A dry run's skipped writes make none. Redirects belong to the attempt
 * that follows them. Interceptors start in the order in which they were added; observations end in the reverse order.
 *
 * <p>Interceptors run on the threads that make the calls, so they must be thread-safe, return quickly, and make no call of the
 * same client. They receive no credentials, headers or bodies. An exception that one throws does not affect the call or the other
 * interceptors: the SDK logs it as a warning the first time, and at DEBUG level from then on. Only a
 * {@link VirtualMachineError} ends the call.
 */
@FunctionalInterface
public interface CallInterceptor {

    /**
     * Called before each attempt, on the thread that makes the call.
     *
     * @param attempt the attempt that is about to be made
     * @return observes the attempt; null if it is of no interest
     */
    @Nullable
    Observation start(Attempt attempt);

    /** An attempt that is about to be made. Valid until {@link CallInterceptor#start} returns, except for its getters. */
    interface Attempt {

        /**
         * {@return the operation, with its ID, HTTP method and path template, such as {@code /albums/{id}}; for a raw call, the ID
         * is the method and the path template}
         */
        Operation operation();

        /** {@return the number of the attempt within its call, starting at 1} */
        int number();

        /** {@return the URL of the API, such as {@code https://photos.example.org/api}} */
        URI server();

        /**
         * Adds a header to the request. A header that the request already has, from the SDK, from {@code extraHeaders} or from an
         * earlier interceptor, keeps its value.
         *
         * @param name the header's name
         * @param value its value, printable ASCII
         * @return this attempt
         * @throws IllegalArgumentException if the name or the value is invalid, or if the SDK reserves the name, for example
         *     {@code x-api-key}, {@code Content-Type} or {@code Range}
         * @throws IllegalStateException if {@link CallInterceptor#start} has returned
         */
        Attempt header(String name, String value);
    }

    /** Observes one attempt. The SDK calls {@link #detach} once, and then {@link #end} once. */
    @FunctionalInterface
    interface Observation {

        /**
         * Called at the end of the attempt. If the caller receives the response body as a stream, that is when the caller closes
         * it, on the thread that does so; otherwise when the response is read or the attempt has failed, on the thread of
         * {@link CallInterceptor#start}.
         *
         * @param result how the attempt ended
         */
        void end(Result result);

        /**
         * Called on the thread of {@link CallInterceptor#start} when it stops working on the attempt: when the response is read, the
         * head of a streamed response has arrived, or the attempt has failed. Close thread-bound scopes here. Does nothing by
         * default.
         */
        default void detach() {}

        /**
         * Called at most once per call, if there has been no response for 10 s, by a thread of the SDK that watches all calls.
         * Does nothing by default.
         *
         * @param elapsed the time without progress: since the attempt began, or since the last part of its body was read
         * @param limit the limit for the response, after which the attempt fails
         */
        default void waiting(Duration elapsed, Duration limit) {}
    }

    /**
     * How an attempt ended.
     *
     * @param status the HTTP status of the response, after redirects; null if there was none
     * @param took the time from start to end, waiting for the client's own limits included
     * @param queued the part of it spent waiting for the client's own limits: {@code maxInFlight} and {@code rateLimit}
     * @param bytesSent the number of bytes read from the request body, more than its length if a redirect sends it again
     * @param bytesReceived the number of bytes read from the response body
     * @param complete whether the attempt succeeded and the body was read to its end; false without a failure if the caller closed
     *     a stream early
     * @param failure what the caller gets unless the call is retried, in most cases an
     *     {@link io.github.immichsdk.errors.ImmichException}; null if there was no failure. A lost connection in a stream is
     *     reported here too
     * @param retryIn the planned time until the next attempt; null if there is none
     */
    record Result(
            @Nullable Integer status,
            Duration took,
            Duration queued,
            long bytesSent,
            long bytesReceived,
            boolean complete,
            @Nullable Throwable failure,
            @Nullable Duration retryIn) {
        /** Checks that nothing is missing. */
        public Result {
            Objects.requireNonNull(took, "took");
            Objects.requireNonNull(queued, "queued");
        }
    }
}
