package io.github.immichsdk.transport.apache;

import io.github.immichsdk.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Sends the body of a request: exactly as many bytes as it promises, and only until the server refuses. After a failure of
 * its source the connection is closed, so that the server never takes a part for the whole.
 */
final class RequestEntity extends AbstractHttpEntity {

    private static final int PIECE = 64 * 1024;
    private static final long SLOW_NANOS = 20_000_000;

    private final RequestBody body;
    private final long length;
    private final Exchange exchange;

    RequestEntity(RequestBody body, Exchange exchange) {
        super((String) null, null, body.length() < 0);
        this.body = body;
        this.length = Math.max(-1, body.length());
        this.exchange = exchange;
    }

    /** Checks that a body which promises no bytes has none, since nothing opens it otherwise. */
    void checkEmpty() throws IOException {
        InputStream bytes = fromSource(body::open);
        try {
            fromSource(() -> {
                if (bytes.read() >= 0) {
                    throw longer(0);
                }
                return 0;
            });
        } finally {
            close(bytes);
        }
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        if (length == 0) {
            return;
        }
        ApacheConnection connection = Objects.requireNonNull(exchange.connection(), "no connection");
        byte[] piece = new byte[length < 0 ? PIECE : (int) Math.min(PIECE, length)];
        long given = 0;
        InputStream bytes = fromSource(body::open);
        try {
            while (length < 0 || given < length) {
                int limit = length < 0 ? PIECE : (int) Math.min(PIECE, length - given);
                long before = given;
                long asked = System.nanoTime();
                int read = fromSource(() -> read(bytes, piece, limit, before));
                if (read < 0 || given > 0 && connection.refusedEarly()) {
                    return;
                }
                exchange.progress();
                target.write(piece, 0, read);
                given += read;
                if (System.nanoTime() - asked > SLOW_NANOS) {
                    // Otherwise small pieces of a slow source would wait in a buffer until it is full.
                    target.flush();
                }
                if (connection.base().outputEnded()) {
                    return;
                }
            }
        } finally {
            close(bytes);
        }
    }

    /** Reads a piece, and looks before the last one goes out whether it is really the last. */
    private int read(InputStream bytes, byte[] piece, int limit, long given) throws IOException {
        int read = bytes.read(piece, 0, limit);
        if (read < 0 && length >= 0) {
            throw new IOException("it ended after " + given + " of " + length + " bytes");
        }
        if (given + read == length && bytes.read() >= 0) {
            throw longer(length);
        }
        return read;
    }

    /** {@return whether reading the body never waits} */
    boolean inMemory() {
        return body.inMemory();
    }

    private interface Source<T> {
        T get() throws IOException;
    }

    private <T> T fromSource(Source<T> source) throws IOException {
        exchange.entersSource();
        T result;
        try {
            result = source.get();
        } catch (IOException | RuntimeException failure) {
            exchange.leavesSource();
            if (Thread.currentThread().isInterrupted()) {
                exchange.interrupted();
            }
            exchange.abort(() -> unreadable(failure));
            throw exchange.failure(failure);
        }
        exchange.leavesSource();
        exchange.throwIfStopped();
        return result;
    }

    private static void close(InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException ignored) {
            // all that was needed has been read
        }
    }

    private static IOException longer(long length) {
        return new IOException("it has more than the " + length + " bytes it promised");
    }

    private static IOException unreadable(Exception failure) {
        return new IOException("The request's body cannot be read: " + failure, failure);
    }

    @Override
    public boolean isRepeatable() {
        return body.repeatable();
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public @Nullable InputStream getContent() {
        return null;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {
        // each sending closes its source
    }
}
