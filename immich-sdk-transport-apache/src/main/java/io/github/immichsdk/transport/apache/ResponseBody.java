package io.github.immichsdk.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it arrives. Reading it to its end gives the connection back; closing it earlier drops the connection,
 * whatever is outstanding, and unblocks its reader. Reading is for one thread at a time; closing for any.
 */
final class ResponseBody extends InputStream {

    private final Exchange exchange;
    private final Lease lease;
    private final InputStream content;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean closed;
    private volatile boolean ended;
    private @Nullable IOException failed;
    private final byte[] one = new byte[1];

    ResponseBody(Exchange exchange, Lease lease, InputStream content) {
        this.exchange = exchange;
        this.lease = lease;
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        lock.lock();
        try {
            if (closed) {
                throw closed();
            }
            if (failed != null) {
                throw failed;
            }
            if (ended) {
                return -1;
            }
            exchange.throwIfStopped();
            int read = content.read(target, offset, count);
            if (read < 0) {
                end(true);
            }
            return read;
        } catch (IOException | RuntimeException failure) {
            if (closed) {
                throw closed();
            }
            if (ended) {
                throw failure;
            }
            failed = exchange.failure(failure);
            end(false);
            throw failed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int available() throws IOException {
        if (closed) {
            throw closed();
        }
        return ended ? 0 : content.available();
    }

    @Override
    public void close() {
        closed = true;
        boolean idle = lock.tryLock();
        if (!idle) {
            exchange.abort(ResponseBody::closed);
            lock.lock();
        }
        try {
            if (!ended) {
                end(idle && isComplete());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether only the end of the body is outstanding, and it is here: a parser stops at the last brace. */
    private boolean isComplete() {
        try {
            lease.connection().setSocketTimeout(Timeout.ONE_MILLISECOND);
            return content.read() < 0;
        } catch (IOException additionalProperties) {
            return false;
        } finally {
            lease.connection().setSocketTimeout(Timeout.ZERO_MILLISECONDS);
        }
    }

    private static IOException closed() {
        return new IOException("The body of the response was closed");
    }

    private void end(boolean complete) {
        ended = true;
        lease.release(complete);
    }
}
