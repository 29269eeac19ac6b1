package io.github.immichsdk.testkit.internal.sync;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * The lines as bytes. A read gives the rest of one line at most, since the genuine server sends each in a chunk of its own; but
 * only so for the first lines, since for thousands that takes most of the time of a test.
 */
final class LinesStream extends InputStream {

    private static final int ALONE = 200;

    private final Iterator<Line> lines;
    private int given;
    private byte[] now = new byte[0];
    private int at;

    LinesStream(List<Line> lines) {
        this.lines = lines.iterator();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (count == 0) {
            return 0;
        }
        int read = 0;
        do {
            if (at == now.length) {
                if (!lines.hasNext()) {
                    return read == 0 ? -1 : read;
                }
                now = lines.next().bytes();
                at = 0;
                given++;
            }
            int some = Math.min(count - read, now.length - at);
            System.arraycopy(now, at, target, offset + read, some);
            at += some;
            read += some;
        } while (read < count && given > ALONE);
        return read;
    }
}
