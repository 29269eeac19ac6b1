package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A response body with a limit on its bytes, and on its time where the transport has none. Keeps its first bytes, for the message of
 * an error.
 */
final class BoundedBody extends FilterInputStream {

    /** Longer than an excerpt and a secret together, so that no secret is cut before it is removed. */
    private static final int KEPT = 8 * 1024;

    private static final byte[] NONE = new byte[0];
    private static final SpareArrays HEADS = new SpareArrays(256);

    private final long limit;
    private @Nullable BodyTime time;
    private byte[] head = HEADS.take();
    private int kept;
    private long count;

    BoundedBody(InputStream in, long limit, @Nullable BodyTime time) {
        super(in);
        this.limit = limit;
        this.time = time;
    }

    /** How long a body may take, and until when. */
    record BodyTime(TransportTimeoutException.Limit name, Duration allowed, long until) {

        boolean over() {
            return System.nanoTime() - until >= 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (time != null && time.over()) {
            throw new TransportTimeoutException(time.name(), time.allowed());
        }
        int got = in.read(into, from, length);
        if (got < 0) {
            return got;
        }
        keep(into, from, got);
        count += got;
        if (count > limit) {
            throw new JsonShapeException(
                    "$",
                    "expected at most " + Amounts.bytes(limit)
                            + " (maxResponseBytes), found more; request fewer items at once, or raise the limit");
        }
        return got;
    }

    /** Starts to count bytes and time again. */
    void restart(@Nullable BodyTime next) {
        count = 0;
        time = next;
    }

    private void keep(byte[] from, int offset, int length) {
        int keep = Math.min(length, KEPT - kept);
        if (keep > 0) {
            if (head.length < kept + keep) {
                head = Arrays.copyOf(head, Math.min(KEPT, Math.max(2 * head.length, kept + keep)));
            }
            System.arraycopy(from, offset, head, kept, keep);
            kept += keep;
        }
    }

    /** {@return the first bytes that were read} */
    byte[] head() {
        return Arrays.copyOf(head, kept);
    }

    /** Lets another body use the memory of this one, of which nothing is read or asked after that. */
    void recycle() {
        HEADS.give(head);
        head = NONE;
        kept = 0;
    }
}
