package io.github.immichsdk.testkit.internal.state;

import java.io.InputStream;
import java.util.Arrays;

/** A stream of zeros. */
final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
        this.left = size;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        if (left <= 0) {
            return -1;
        }
        int read = (int) Math.min(left, count);
        Arrays.fill(into, offset, offset + read, (byte) 0);
        left -= read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(left, count));
        left -= skipped;
        return skipped;
    }
}
