package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;

/**
 * Reads a successful response of any kind within the attempt, so that a body that breaks off is retried like any other
 * failure.
 *
 * @param <T> what it is read into
 */
@FunctionalInterface
public interface ResponseReader<T> {
    /**
     * Reads it.
     *
     * @param response the response; closed by the caller
     * @return what was read
     * @throws IOException if the body breaks
     */
    T read(TransportResponse response) throws IOException;
}
