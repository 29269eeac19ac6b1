package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A transport of the caller, which stays open when the client is closed: only the requests of the client end. Thread-safe.
 */
public final class ClosableTransport implements Transport {

    private final Transport transport;
    private final Set<CancelHandle> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Wraps a transport.
     *
     * @param transport sends the requests; it is never closed
     */
    public ClosableTransport(Transport transport) {
        this.transport = transport;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        if (closed) {
            throw new TransportClosedException(false);
        }
        CancelHandle stop = new CancelHandle();
        Runnable forget = request.cancel().onCancel(stop::cancel);
        Runnable end = () -> {
            forget.run();
            underWay.remove(stop);
        };
        underWay.add(stop);
        if (closed) {
            stop.cancel();
        }
        try {
            TransportResponse response = transport.send(new TransportRequest(
                    request.method(), request.uri(), request.headers(), request.body(), request.limits(), stop));
            return new TransportResponse(
                    response.status(), response.headers(), new Body(response.body(), request.cancel(), end));
        } catch (IOException e) {
            end.run();
            throw reason(e, request.cancel());
        } catch (RuntimeException | Error e) {
            end.run();
            throw e;
        }
    }

    private IOException reason(IOException failure, CancelHandle cancel) {
        if (!closed || cancel.cancelled() || failure instanceof TransportClosedException) {
            return failure;
        }
        IOException reason = new TransportClosedException(true);
        reason.addSuppressed(failure);
        return reason;
    }

    /** Ends the requests in progress and the reading of their bodies; the caller's transport continues. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(CancelHandle::cancel);
    }

    @Override
    public @Nullable InetSocketAddress proxyFor(URI target) {
        return transport.proxyFor(target);
    }

    private final class Body extends FilterInputStream {

        private final CancelHandle cancel;
        private final Runnable end;

        Body(InputStream in, CancelHandle cancel, Runnable end) {
            super(in);
            this.cancel = cancel;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            try {
                return ended(in.read());
            } catch (IOException e) {
                throw reason(e, cancel);
            }
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            try {
                return ended(in.read(into, from, count));
            } catch (IOException e) {
                throw reason(e, cancel);
            }
        }

        private int ended(int got) {
            if (got < 0) {
                end.run();
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            end.run();
            in.close();
        }
    }
}
