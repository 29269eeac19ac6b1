package io.github.immichsdk.reliability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Responds to each request for a user with that user, and each for a picture with its ID, and counts the requests at once. */
final class LoadServer implements AutoCloseable {

    static final String THREAD = "load-server-";

    private final HttpServer server;
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads;

    LoadServer(int atOnce) throws IOException {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(atOnce, task -> new Thread(task, THREAD + number.incrementAndGet()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1000);
        server.setExecutor(threads);
        server.createContext("/", this::respond);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int port() {
        return server.getAddress().getPort();
    }

    int peak() {
        return peak.get();
    }

    int requests() {
        return requests.get();
    }

    private void respond(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        boolean picture = path.length > 4;
        if (!path[2].equals("server")) {
            requests.incrementAndGet();
            peak.accumulateAndGet(now.incrementAndGet(), Math::max);
        }
        try (exchange) {
            LockSupport.parkNanos(1_000_000);
            String json = path[2].equals("server")
                    ? "{\"major\":3,\"minor\":0,\"patch\":3}"
                    : picture
                            ? path[3]
                            : "{\"id\":\"" + path[3] + "\",\"name\":\"" + path[3] + "\",\"email\":\"x@immich.test\"}";
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", picture ? "image/webp" : "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            if (picture) {
                LockSupport.parkNanos(1_000_000);
            }
            if (!path[2].equals("server")) {
                // before the last byte: the client may send the next request as soon as it has that
                now.decrementAndGet();
            }
            exchange.getResponseBody().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
