package io.github.immichsdk.benchmarks.data;

import java.io.IOException;

/** Takes bytes. */
public interface Sink {

    /**
     * Makes room, so that a template can be copied and filled in place.
     *
     * @param length the number of bytes to come
     * @return the array to write to, from {@link #position()}
     * @throws IOException if what is there cannot be sent
     */
    byte[] room(int length) throws IOException;

    /** {@return where the next byte goes} */
    int position();

    /**
     * Keeps what was written to the array.
     *
     * @param length the number of bytes
     */
    void advance(int length);

    /**
     * Takes bytes of any number.
     *
     * @param bytes the bytes
     * @throws IOException if they cannot be sent
     */
    void write(byte[] bytes) throws IOException;
}
