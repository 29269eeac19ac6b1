package io.github.immichsdk.transport;

import java.io.IOException;

/**
 * The server reported that it did not process the request: over HTTP/2, it refused the stream, or closed the connection
 * before it. The request can be retried safely, whatever its effect.
 */
public final class RequestNotProcessedException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened
     * @param cause what the HTTP client reported
     */
    public RequestNotProcessedException(String text, Throwable cause) {
        super(text, cause);
    }
}
