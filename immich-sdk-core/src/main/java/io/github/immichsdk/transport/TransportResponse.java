package io.github.immichsdk.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The response to a request, with its body not yet read.
 *
 * @param status the HTTP status
 * @param headers the response headers
 * @param body the bytes as they arrive; empty for a response without a body. Closing it returns the connection, or drops it
 *     if bytes are outstanding, and unblocks a thread that reads it
 */
public record TransportResponse(int status, Headers headers, InputStream body) implements AutoCloseable {

    /** Checks that nothing is missing. */
    public TransportResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }

    /** Closes the body; a failure to close is ignored. */
    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException ignored) {
            // the connection is gone either way
        }
    }

    @Override
    public String toString() {
        return status + " " + headers.mediaType();
    }
}
