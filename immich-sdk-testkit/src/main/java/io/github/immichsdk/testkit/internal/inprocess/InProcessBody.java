package io.github.immichsdk.testkit.internal.inprocess;

import io.github.immichsdk.testkit.internal.faults.Fault;
import io.github.immichsdk.testkit.internal.faults.Fault.End;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a response, with the fault it runs into. Read by one thread, closed by any. */
final class InProcessBody extends InputStream {

    private final InputStream content;
    private final Fault.@Nullable BrokenBody broken;
    private final Fault.@Nullable Drip drip;
    private final Patience patience;
    private final Duration idle;
    private final Runnable ended;
    private final long limit;
    private long given;
    private int drop;

    InProcessBody(
            InputStream content, long length, @Nullable Fault fault, Patience patience, Duration idle, Runnable ended) {
        this.content = content;
        this.broken = fault instanceof Fault.BrokenBody body ? body : null;
        this.drip = fault instanceof Fault.Drip slow ? slow : null;
        this.patience = patience;
        this.idle = idle;
        this.ended = ended;
        this.limit =
                broken == null ? Long.MAX_VALUE : length < 0 ? broken.after() : Math.min(broken.after(), length - 1);
        this.drop = drip == null ? Integer.MAX_VALUE : drip.bytes();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        patience.check();
        if (count == 0) {
            return 0;
        }
        if (given >= limit) {
            throw end();
        }
        if (drip != null && drop == 0) {
            patience.pause(drip.every(), Limit.IDLE, idle);
            drop = drip.bytes();
        }
        int read = content.read(target, offset, (int) Math.min(Math.min(count, drop), limit - given));
        if (read < 0) {
            if (broken != null) {
                throw end();
            }
            ended.run();
            return -1;
        }
        given += read;
        drop -= drip == null ? 0 : read;
        return read;
    }

    private IOException end() throws IOException {
        End end = Objects.requireNonNull(broken).end();
        if (end == End.STALL) {
            patience.pause(Patience.FOR_EVER, Limit.IDLE, idle);
        }
        return end == End.RESET
                ? new SocketException("Connection reset")
                : new IOException("The body ended after " + given + " bytes, too early");
    }

    @Override
    public void close() throws IOException {
        patience.stop(new IOException("The body of the response was closed"));
        ended.run();
        content.close();
    }
}
