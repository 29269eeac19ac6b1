package io.github.immichsdk.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one response. Most responses are read into memory as a whole. Whoever reads the stream afterwards finds everything
 * as if nothing had been read before: the bytes, the rest of a long response, and a failure in its place. Not thread-safe.
 */
final class JsonSource extends InputStream {

    /** A longer response does not stay in memory while it is read. */
    private static final int LONGEST = 4 << 20;

    /** Without a length, the first array suits a small response: most calls have one. */
    private static final int FIRST = 256;

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final long expected;
    private byte[] memory;
    private int count;
    private int at;
    private boolean whole;
    private boolean ended;
    private @Nullable Exception failure;

    /**
     * @param expected how many bytes there are, as somebody claims; -1 if unknown
     */
    JsonSource(InputStream in, long expected) {
        this.in = in;
        this.expected = expected;
        this.memory = NOTHING;
    }

    JsonSource(byte[] bytes) {
        this.in = InputStream.nullInputStream();
        this.expected = bytes.length;
        this.memory = bytes;
        this.count = bytes.length;
        this.whole = true;
    }

    /** {@return whether all bytes are in memory, or could be read into it} */
    boolean inMemory() {
        if (!whole && failure == null && count == 0 && expected <= LONGEST) {
            // room for one more, so that the end is found without another array
            memory = new byte[expected < 0 ? FIRST : (int) expected + 1];
            readWhole();
        }
        return whole;
    }

    private void readWhole() {
        try {
            while (count <= LONGEST) {
                if (count == memory.length) {
                    memory = Arrays.copyOf(memory, 2 * count);
                }
                int read = in.read(memory, count, memory.length - count);
                if (read < 0) {
                    whole = true;
                    return;
                }
                count += read;
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    byte[] memory() {
        return memory;
    }

    /** {@return how many bytes are in memory} */
    int count() {
        return count;
    }

    /** {@return whether a reader of the stream has reached its end} */
    boolean ended() {
        return ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (at < count) {
            int read = Math.min(length, count - at);
            System.arraycopy(memory, at, into, from, read);
            at += read;
            if (at == count && !whole) {
                memory = NOTHING;
            }
            return read;
        }
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        int read = whole ? -1 : in.read(into, from, length);
        ended |= read < 0;
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
