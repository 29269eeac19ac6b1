package io.github.immichsdk.transport;

import io.github.immichsdk.internal.time.Spans;
import java.io.InterruptedIOException;
import java.time.Duration;

/** One of the time limits of a request ran out. */
public final class TransportTimeoutException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    /** Which of the limits it was. */
    public enum Limit {
        /** The connection was not made in time; the server got nothing. */
        CONNECT,
        /** No status line came in time after the request was sent. */
        RESPONSE,
        /** The body was silent for too long, in either direction. */
        IDLE_READ,
        /** The whole call, with its retries, took too long. */
        WHOLE_CALL
    }

    private final Limit limit;
    private final Duration allowed;

    /**
     * Makes one.
     *
     * @param limit which limit ran out
     * @param allowed how long it was
     */
    public TransportTimeoutException(Limit limit, Duration allowed) {
        super(limit + " limit of " + Spans.millis(allowed) + " ms ran out");
        this.limit = limit;
        this.allowed = allowed;
    }

    /** {@return which limit ran out} */
    public Limit limit() {
        return limit;
    }

    /** {@return how long the limit was} */
    public Duration allowed() {
        return allowed;
    }
}
