package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response body that counts the bytes read, and remembers how it ended. Read by one thread; any thread may close it. */
final class CountedBody extends FilterInputStream {

    private static final long UNKNOWN = -1;

    private final long length;
    private final Runnable onClose;
    private volatile long count;
    private volatile boolean end;
    private volatile @Nullable IOException failure;

    CountedBody(TransportResponse response, Runnable onClose) {
        super(response.body());
        this.length = length(response.headers().first("Content-Length"));
        this.onClose = onClose;
    }

    private static long length(@Nullable String header) {
        return header == null || !header.matches("\\d{1,18}") ? UNKNOWN : Long.parseLong(header);
    }

    long count() {
        return count;
    }

    /** {@return whether the whole body was read} */
    boolean complete() {
        return length == UNKNOWN ? end : count >= length;
    }

    /** {@return how reading failed, or null} */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            int b = in.read();
            add(b < 0 ? -1 : 1);
            return b;
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public int read(byte[] into, int from, int limit) throws IOException {
        try {
            int got = in.read(into, from, limit);
            add(got);
            return got;
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public long skip(long limit) throws IOException {
        try {
            long skipped = in.skip(limit);
            add(skipped);
            return skipped;
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } finally {
            onClose.run();
        }
    }

    private void add(long read) {
        if (read < 0) {
            end = true;
        } else {
            // there is one reader, so nothing is lost between reading and writing it
            count = count + read;
        }
    }

    private IOException noted(IOException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }
}
