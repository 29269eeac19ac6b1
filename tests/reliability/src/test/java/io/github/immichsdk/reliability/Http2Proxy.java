package io.github.immichsdk.reliability;

import io.github.immichsdk.testkit.FaultProxy;
import io.github.immichsdk.testkit.Faults;
import io.github.immichsdk.testkit.ScriptFaults;
import io.github.immichsdk.testkit.ServerCertificate;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * The counterpart of {@link FaultProxy} for HTTP/2 over TLS: the same faults, and those that only HTTP/2 has. It hands each
 * request to a server in this process.
 */
final class Http2Proxy implements Endpoint {

    /** What only HTTP/2 can do to a request; once, or always. */
    enum Special {
        /** The server ends the connection, and says that it did not process the request. */
        GOAWAY_BEFORE_HANDLING,
        /** The server processes the request, and ends the connection without a response. */
        GOAWAY_AFTER_HANDLING,
        /** The server refuses the stream, which says that it did not process the request. */
        REFUSED_STREAM,
        /** The server processes the request, and resets the stream instead of responding. */
        RESET_STREAM_AFTER_HANDLING,
        /** The server resets the stream in the middle of the body. */
        RESET_STREAM_IN_BODY
    }

    private record Planned(String operationId, Special special, boolean always) {}

    private final Transport server;
    private final SSLContext tls;
    private final FaultScript script = new FaultScript();
    private final AtomicReference<@Nullable Planned> planned = new AtomicReference<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;

    Http2Proxy(Transport server, ServerCertificate certificate) throws IOException {
        this.server = server;
        this.tls = certificate.sslContext();
        this.listener = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(this::accept);
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "http2-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                // the listener is closed, or the client left at once
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true)) {
            SSLParameters parameters = encrypted.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            encrypted.setSSLParameters(parameters);
            socket.setTcpNoDelay(true);
            encrypted.startHandshake();
            new Http2Connection(this, socket, new Http2Frames(encrypted)).run();
        } catch (IOException | RuntimeException gone) {
            // the test looks at the client
        } finally {
            open.remove(socket);
        }
    }

    Transport server() {
        return server;
    }

    FaultScript script() {
        return script;
    }

    @Nullable
    Special special(String method, String path) {
        Planned next = planned.get();
        if (next == null || !next.operationId().equals(OperationFinder.find(method, path))) {
            return null;
        }
        return next.always() || planned.compareAndSet(next, null) ? next.special() : null;
    }

    void plan(String operationId, Special special, boolean always) {
        planned.set(new Planned(operationId, special, always));
    }

    @Override
    public Faults faults() {
        return ScriptFaults.of(script);
    }

    @Override
    public String url() {
        return "https://127.0.0.1:" + listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException ignored) {
            // closed either way
        }
    }
}
