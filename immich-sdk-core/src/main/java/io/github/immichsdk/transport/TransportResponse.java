package io.github.immichsdk.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The answer to a request, with its body still on the way.
 *
 * @param status the HTTP status
 * @param headers the response headers
 * @param body the bytes as they come; empty for an answer without a body. Closing it gives the connection back, or drops it
 *     if bytes are still to come, and unblocks a thread that reads it
 */
public record TransportResponse(int status, Headers headers, InputStream body) implements AutoCloseable {

    /** Checks that nothing is missing. */
    public TransportResponse {
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
    }

    /** Closes the body; a failure to close is of no interest to anyone and is dropped. */
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
