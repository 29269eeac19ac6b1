package io.github.immichsdk.testkit.internal.state;

import java.io.InputStream;
import java.util.Arrays;

/** A stream of zeros. */
final class Zeros extends InputStream {
    private long remaining;

    Zeros(long size) {
        this.remaining = size;
    }

    @Override
    public int read() {
        return remaining-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (remaining <= 0) {
            return -1;
        }
        int read = (int) Math.min(remaining, count);
        Arrays.fill(into, offset, offset + read, (byte) 0);
        remaining -= read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(remaining, count));
        remaining -= skipped;
        return skipped;
    }
}
