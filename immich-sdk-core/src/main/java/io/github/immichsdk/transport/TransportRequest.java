package io.github.immichsdk.transport;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request as it is sent, and its limits.
 *
 * @param method the HTTP method in upper case; a {@code DELETE} may have a body
 * @param uri the absolute URL, with query
 * @param headers all headers but {@code Content-Type} and {@code Content-Length}, which come from the body
 * @param body what to send, or null
 * @param limits the time limits
 * @param cancel stops the request from another thread
 */
public record TransportRequest(
        String method, URI uri, Headers headers, @Nullable RequestBody body, Limits limits, CancelHandle cancel) {

    /**
     * The time limits of one attempt. The transport enforces them.
     *
     * @param connect the time until the connection is established
     * @param response the time from the last byte sent to the status line
     * @param idle how long a body may make no progress, in either direction
     * @param deadline the {@link System#nanoTime()} at which the whole call ends, or null for no such limit
     */
    public record Limits(
            Duration connect,
            Duration response,
            Duration idle,
            @Nullable Long deadline) {
        /** Checks that nothing is missing. */
        public Limits {
            Objects.requireNonNull(connect, "connect");
            Objects.requireNonNull(response, "response");
            Objects.requireNonNull(idle, "idle");
        }

        /** {@return the remaining time until the deadline, never negative; null if there is no deadline} */
        public @Nullable Duration remaining() {
            return deadline == null ? null : Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        }
    }

    /** Checks that nothing is missing. */
    public TransportRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(cancel, "cancel");
    }

    /** {@return how long the response body may be silent} */
    public Duration idle() {
        return limits.idle();
    }

    /**
     * Returns this request with other headers.
     *
     * @param changed the headers to send instead
     * @return a new request
     */
    public TransportRequest withHeaders(Headers changed) {
        return new TransportRequest(method, uri, changed, body, limits, cancel);
    }

    /**
     * Returns this request with another URL.
     *
     * @param changed the new URL
     * @return a new request
     */
    public TransportRequest withUri(URI changed) {
        return new TransportRequest(method, changed, headers, body, limits, cancel);
    }

    /** Shows method, host and path; never the query or a header, which may hold a secret. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
