package io.github.immichsdk.testkit.internal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of a server and injects the faults of a script on the wire: resets, cuts, stalls and more, by operation.
 * Understands HTTP/1.1 well enough to see each request; each connection has a thread.
 */
public final class ProxyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyServer.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final InetSocketAddress server;
    private final FaultScript script;
    private final BinaryOperator<String> operations;
    private final @Nullable SSLContext tls;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable ServerSocket listener;
    private @Nullable Thread acceptor;

    /**
     * Opens the proxy.
     *
     * @param port where to listen on 127.0.0.1, 0 for any free port
     * @param server where the server listens
     * @param script the faults
     * @param operations finds the operation of a method and a path, empty for none
     * @param tls the certificate to show to clients, null for no TLS
     * @throws IOException if the port is in use
     */
    public ProxyServer(
            int port,
            InetSocketAddress server,
            FaultScript script,
            BinaryOperator<String> operations,
            @Nullable SSLContext tls)
            throws IOException {
        this.server = server;
        this.script = script;
        this.operations = operations;
        this.tls = tls;
        this.port = listen(port);
        script.whenRefusing(this::refuse);
    }

    /** {@return the port it listens on} */
    public int port() {
        return port;
    }

    /** {@return the number of connections that clients hold open} */
    public int connections() {
        return clients.size();
    }

    private synchronized int listen(int wanted) throws IOException {
        ServerSocket fresh = new ServerSocket(wanted, 1024, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        listener = fresh;
        Thread thread = thread(() -> accept(fresh));
        acceptor = thread;
        thread.start();
        return fresh.getLocalPort();
    }

    /** Closes the listener, so that the system refuses connections, or opens it again. */
    private synchronized void refuse(boolean refusing) {
        if (closing.getCount() == 0 || refusing == (listener == null)) {
            return;
        }
        if (refusing) {
            stopListening();
            clients.forEach(ProxyServer::quietly);
            return;
        }
        try {
            listen(port);
        } catch (IOException taken) {
            throw new UncheckedIOException("The fault proxy cannot listen on 127.0.0.1:" + port + " again", taken);
        }
    }

    private synchronized void stopListening() {
        if (listener != null) {
            quietly(listener);
            listener = null;
        }
        Thread thread = acceptor;
        acceptor = null;
        if (thread != null) {
            try {
                // The port is free only when the thread that waits for connections has left the listener.
                thread.join(1_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void accept(ServerSocket accepting) {
        while (!accepting.isClosed()) {
            try {
                Socket client = held(accepting.accept());
                clients.add(client);
                thread(() -> serve(client)).start();
            } catch (IOException closed) {
                // the listener is closed, or that client left at once
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                ProxyConnection connection = new ProxyConnection(this, client, encrypted(client))) {
            connection.run();
        } catch (IOException gone) {
            if (closing.getCount() > 0) {
                LOG.debug("A connection broke: {}", gone.toString());
            }
        } finally {
            clients.remove(client);
            open.remove(client);
        }
    }

    private Socket encrypted(Socket client) throws IOException {
        if (tls == null) {
            return client;
        }
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
        encrypted.startHandshake();
        return encrypted;
    }

    private Socket held(Socket socket) throws IOException {
        open.add(socket);
        if (closing.getCount() == 0) {
            socket.close();
        }
        socket.setTcpNoDelay(true);
        return socket;
    }

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(server);
        return held(socket);
    }

    void forget(Socket socket) {
        open.remove(socket);
    }

    FaultScript script() {
        return script;
    }

    String operation(String method, String path) {
        return operations.apply(method, path);
    }

    /** Waits, but not beyond the end of the proxy. */
    void pause(Duration time) throws IOException {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The proxy is closed");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    /** Ends all connections, whatever their state. */
    @Override
    public void close() {
        closing.countDown();
        stopListening();
        open.forEach(ProxyServer::quietly);
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception ignored) {
            // it is closed either way
        }
    }
}
