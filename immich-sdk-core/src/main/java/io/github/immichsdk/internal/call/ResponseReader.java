package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.json.JsonShapeException;
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

    /** The maximum size of a small file, such as the picture of a person. */
    int SMALL_FILE = 16 * 1024 * 1024;

    /**
     * Reads it.
     *
     * @param response the response; closed by the caller
     * @return what was read
     * @throws IOException if the body breaks
     */
    T read(TransportResponse response) throws IOException;

    /** {@return the bytes of a response that is a small file} */
    static byte[] smallFile(TransportResponse response) throws IOException {
        byte[] bytes = response.body().readNBytes(SMALL_FILE + 1);
        if (bytes.length > SMALL_FILE) {
            throw new JsonShapeException("$", "expected at most " + SMALL_FILE + " bytes, found more");
        }
        return bytes;
    }
}
