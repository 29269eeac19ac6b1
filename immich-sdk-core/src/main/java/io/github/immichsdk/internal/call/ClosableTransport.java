package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A transport of the caller, which stays open when the client is closed: only the requests of the client end. Thread-safe.
 */
public final class ClosableTransport extends ForwardingTransport {

    private static final InputStream NOTHING = InputStream.nullInputStream();

    private final Set<Sent> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Wraps a transport.
     *
     * @param transport sends the requests; it is never closed
     */
    public ClosableTransport(Transport transport) {
        super(transport);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        if (closed) {
            throw new TransportClosedException(false);
        }
        Sent sent = new Sent(request.cancel());
        underWay.add(sent);
        if (closed) {
            sent.run();
        }
        try {
            TransportResponse response = next.send(new TransportRequest(
                    request.method(), request.uri(), request.headers(), request.body(), request.limits(), sent.stop));
            return sent.received(response);
        } catch (IOException e) {
            sent.end();
            throw reason(e, request.cancel());
        } catch (RuntimeException | Error e) {
            sent.end();
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
        underWay.forEach(Sent::run);
    }

    /** A request, and then the body of its response. */
    private final class Sent extends FilterInputStream implements Runnable {

        private final CancelHandle stop = new CancelHandle();
        private final CancelHandle cancel;
        private final Runnable forget;

        private Sent(CancelHandle cancel) {
            super(NOTHING);
            this.cancel = cancel;
            this.forget = cancel.onCancel(this);
        }

        /** Stops the request. */
        @Override
        public void run() {
            stop.cancel();
        }

        private TransportResponse received(TransportResponse response) {
            in = response.body();
            return new TransportResponse(response.status(), response.headers(), this);
        }

        private void end() {
            forget.run();
            underWay.remove(this);
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
                end();
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            end();
            in.close();
        }
    }
}
