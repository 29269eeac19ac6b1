package io.github.immichsdk.benchmarks.data;

import java.util.Arrays;

/** Keeps what is written. */
public final class MemorySink implements Sink {

    private byte[] bytes = new byte[2 << 20];
    private int length;

    /** Starts with nothing. */
    public MemorySink() {}

    @Override
    public byte[] room(int wanted) {
        if (bytes.length - length < wanted) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + wanted));
        }
        return bytes;
    }

    @Override
    public int position() {
        return length;
    }

    @Override
    public void advance(int written) {
        length += written;
    }

    @Override
    public void write(byte[] more) {
        System.arraycopy(more, 0, room(more.length), length, more.length);
        length += more.length;
    }

    /** {@return all that was written} */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
