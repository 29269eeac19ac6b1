package io.github.immichsdk.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request: its length, its bytes, and whether it can be sent again. */
public interface RequestBody {

    /** {@return the media type, as sent in {@code Content-Type}} */
    String contentType();

    /** {@return the number of bytes, or -1 if unknown} */
    long length();

    /** {@return whether {@link #open()} returns the same bytes each time, so that the request can be sent again} */
    boolean repeatable();

    /**
     * Returns whether the bytes are in memory, so that reading them never waits. A transport can then read them in the thread of
     * the caller. False by default.
     *
     * @return whether all bytes are in memory
     */
    default boolean inMemory() {
        return false;
    }

    /**
     * Opens the bytes from the start.
     *
     * @return a new stream; the caller closes it
     * @throws IOException if the source cannot be read, or is not repeatable and was opened before
     */
    InputStream open() throws IOException;

    /**
     * Creates a body from bytes in memory.
     *
     * @param bytes the bytes, not copied
     * @param contentType the media type
     * @return a repeatable body
     */
    static RequestBody of(byte[] bytes, String contentType) {
        return new RequestBody() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public boolean repeatable() {
                return true;
            }

            @Override
            public boolean inMemory() {
                return true;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public String toString() {
                return bytes.length + " bytes of " + contentType;
            }
        };
    }
}
