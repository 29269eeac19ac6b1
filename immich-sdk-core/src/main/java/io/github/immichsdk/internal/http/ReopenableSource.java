package io.github.immichsdk.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a known number that can be opened again and again. */
public interface ReopenableSource {

    /** {@return how many bytes there are} */
    long size();

    /**
     * Opens the bytes from the start.
     *
     * @return a new stream; the caller closes it
     * @throws IOException if they cannot be read, or are not what they were
     */
    InputStream open() throws IOException;
}
