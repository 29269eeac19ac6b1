package io.github.immichsdk.transport;

import io.github.immichsdk.internal.time.Durations;
import java.io.InterruptedIOException;
import java.time.Duration;

/** One of the time limits of a request expired. */
public final class TransportTimeoutException extends InterruptedIOException {

    private static final long serialVersionUID = 1L;

    /** The kinds of limits. */
    public enum Limit {
        /** The connection was not established in time; the server received nothing. */
        CONNECT,
        /** No status line was received in time after the request was sent. */
        RESPONSE,
        /** The body made no progress for too long, in either direction. */
        IDLE,
        /** The whole call, with its retries, took too long. */
        TOTAL
    }

    private final Limit limit;
    private final Duration allowed;

    /**
     * Creates the exception.
     *
     * @param limit the limit that expired
     * @param allowed how long it was
     */
    public TransportTimeoutException(Limit limit, Duration allowed) {
        super(limit + " limit of " + Durations.millis(allowed) + " ms ran out");
        this.limit = limit;
        this.allowed = allowed;
    }

    /** {@return the limit that expired} */
    public Limit limit() {
        return limit;
    }

    /** {@return how long the limit was} */
    public Duration allowed() {
        return allowed;
    }
}
