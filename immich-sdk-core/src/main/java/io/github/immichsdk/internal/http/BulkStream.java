package io.github.immichsdk.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream before another one, whose single bytes go the same way as many at once: what watches one watches both. */
public abstract class BulkStream extends FilterInputStream {

    /**
     * Goes before a stream.
     *
     * @param in the stream
     */
    protected BulkStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] into, int from, int limit) throws IOException;
}
