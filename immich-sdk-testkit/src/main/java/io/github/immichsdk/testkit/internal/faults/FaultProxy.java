package io.github.immichsdk.testkit.internal.faults;

import java.io.IOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands in front of a server on loopback and lets go wrong on the wire what the script says: resets, cuts, stalls and more, by
 * operation. Understands HTTP/1.1 well enough to see each request; each connection has a thread.
 */
public final class FaultProxy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultProxy.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final ServerSocket listener;
    private final Thread acceptor;
    private final InetSocketAddress server;
    private final FaultScript script;
    private final BinaryOperator<String> operations;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Opens the proxy.
     *
     * @param port where to listen on 127.0.0.1, 0 for any free port
     * @param serverPort where the server listens
     * @param script what goes wrong
     * @param operations finds the operation of a method and a path, empty for none
     * @throws IOException if the port is in use
     */
    public FaultProxy(int port, int serverPort, FaultScript script, BinaryOperator<String> operations)
            throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        this.server = new InetSocketAddress(loopback, serverPort);
        this.script = script;
        this.operations = operations;
        this.listener = new ServerSocket(port, 1024, loopback);
        this.acceptor = thread(this::accept);
        acceptor.start();
    }

    /** {@return the port it listens on} */
    public int port() {
        return listener.getLocalPort();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = held(listener.accept());
                thread(() -> serve(client)).start();
            } catch (IOException closed) {
                // the listener is closed, or that client left at once
            }
        }
    }

    private void serve(Socket client) {
        try (ProxyConnection connection = new ProxyConnection(this, client)) {
            connection.run();
        } catch (IOException gone) {
            if (closing.getCount() > 0) {
                LOG.debug("A connection broke: {}", gone.toString());
            }
        } finally {
            open.remove(client);
        }
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

    /** Ends all connections, whatever they are at. */
    @Override
    public void close() {
        closing.countDown();
        quietly(listener);
        open.forEach(FaultProxy::quietly);
        try {
            // The port is free only when the thread that waits for connections has left the listener.
            acceptor.join(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void quietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception ignored) {
            // it is closed either way
        }
    }
}
