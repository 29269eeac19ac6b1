package io.github.immichsdk.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a form one after the other, each opened when it is reached. The JDK's own would open all to close them. */
final class PartsStream extends InputStream {

    private final Iterator<MultipartBody.Part> parts;
    private @Nullable InputStream current;
    private long remaining;

    PartsStream(List<MultipartBody.Part> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int limit) throws IOException {
        Objects.checkFromIndexSize(from, limit, into.length);
        if (limit == 0) {
            return 0;
        }
        while (current != null || parts.hasNext()) {
            InputStream in = current;
            if (in == null) {
                MultipartBody.Part next = parts.next();
                in = next.open();
                current = in;
                remaining = next.length();
            }
            int got = in.read(into, from, limit);
            if (got >= 0) {
                remaining -= got;
                if (remaining < 0) {
                    throw new IOException("a part of the request is longer than it was");
                }
                return got;
            }
            if (remaining > 0) {
                throw new IOException("a part of the request is " + remaining + " bytes shorter than it was");
            }
            close();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        InputStream in = current;
        current = null;
        if (in != null) {
            in.close();
        }
    }
}
