package io.github.immichsdk.testkit.internal.faults;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes of lines that end after some of them, or have one more among them. */
public final class LineFaults extends InputStream {

    private final InputStream in;
    private final byte @Nullable [] extra;
    private long remaining;
    private byte[] kept = new byte[0];
    private int at;
    private boolean inserted;

    private LineFaults(InputStream in, long lines, byte @Nullable [] extra) {
        this.in = in;
        this.remaining = lines;
        this.extra = extra;
    }

    /** {@return the first lines only} */
    public static InputStream upTo(InputStream in, long lines) {
        return new LineFaults(in, lines, null);
    }

    /** {@return all lines, and one more after the first of them} */
    public static InputStream with(InputStream in, long lines, byte[] extra) {
        return new LineFaults(in, lines, extra);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (remaining == 0 && !inserted) {
            if (extra == null) {
                return -1;
            }
            inserted = true;
            byte[] behind = Arrays.copyOfRange(kept, at, kept.length);
            kept = Arrays.copyOf(extra, extra.length + behind.length);
            System.arraycopy(behind, 0, kept, extra.length, behind.length);
            at = 0;
        }
        if (at < kept.length) {
            int given = Math.min(count, kept.length - at);
            System.arraycopy(kept, at, target, offset, given);
            at += given;
            return given;
        }
        int read = in.read(target, offset, count);
        for (int i = 0; i < read && remaining > 0; i++) {
            if (target[offset + i] == '\n' && --remaining == 0) {
                kept = Arrays.copyOfRange(target, offset + i + 1, offset + read);
                at = 0;
                return i + 1;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
