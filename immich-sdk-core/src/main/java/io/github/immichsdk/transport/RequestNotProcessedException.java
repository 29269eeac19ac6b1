package io.github.immichsdk.transport;

import java.io.IOException;

/**
 * The server has the connection but did not process the request, and says so: over HTTP/2 it refused the stream, or went away
 * before it. The request can be sent again safely, whatever it does.
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
