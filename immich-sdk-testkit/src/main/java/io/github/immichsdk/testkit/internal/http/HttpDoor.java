package io.github.immichsdk.testkit.internal.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door over real HTTP, on a loopback port.
 */
public final class HttpDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final AtomicInteger THREADS = new AtomicInteger();

    static {
        // Read once, when the server's classes are loaded: without it each small response waits 40 ms for an ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // With more unused connections than that the server drops them without a word; the default is 200.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<FakeRequest, FakeResponse> handler;

    /**
     * Opens the door.
     *
     * @param port the port on 127.0.0.1, or 0 for a free one
     * @param handler responds to requests; called by many threads
     * @throws IOException if the port is in use
     */
    public HttpDoor(int port, Function<FakeRequest, FakeResponse> handler) throws IOException {
        this.handler = handler;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-immich-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** {@return the port it listens on} */
    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            if (exchange.getRequestHeaders().getFirst("Upgrade") != null) {
                // Immich's websocket support swallows every upgrade, h2c too: no byte comes back and the connection
                // ends.
                return;
            }
            FakeRequest request = new FakeRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toASCIIString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody());
            send(exchange, handler.apply(request));
        } catch (IOException gone) {
            LOG.debug("The caller went away: {}", gone.toString());
        }
    }

    private static void send(HttpExchange exchange, FakeResponse response) throws IOException {
        exchange.getResponseHeaders().putAll(response.headers());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head && response.length() >= 0 && response.hasBody()) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(response.length()));
        }
        if (head || !response.hasBody() || response.length() == 0) {
            drain(exchange);
            exchange.sendResponseHeaders(response.status(), -1);
        } else {
            exchange.sendResponseHeaders(response.status(), response.length() < 0 ? 0 : response.length());
            OutputStream out = exchange.getResponseBody();
            try (InputStream in = response.open()) {
                copy(in, out, response.length() < 0);
            }
            out.flush();
            if (response.isSilentAtTheEnd()) {
                waitForTheEndOfTheServer();
            }
            drain(exchange);
        }
    }

    /** What the genuine server does when a stream fails in the middle; only the client can end that. */
    private static void waitForTheEndOfTheServer() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException closed) {
            throw new InterruptedIOException("The server is closed");
        }
    }

    /** An early response (a duplicate, a bad key) leaves the rest of an upload in the pipe; the genuine server takes it in. */
    private static void drain(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }

    private static void copy(InputStream in, OutputStream out, boolean flushEach) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (flushEach) {
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
