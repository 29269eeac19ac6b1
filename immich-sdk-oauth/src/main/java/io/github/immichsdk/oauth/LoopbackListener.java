package io.github.immichsdk.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits on 127.0.0.1 for the browser to return, as RFC 8252 describes. Accepts one request, on one path, with the state of the
 * login; any other request gets a page that says so, and the wait continues.
 */
final class LoopbackListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackListener.class);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SECONDS_TO_SHOW = 2;
    private static final int MOST_THREADS = 64;

    private final HttpServer server;
    private final ExecutorService threads;
    private final String path;
    private final CompletableFuture<CallbackUri> arrived = new CompletableFuture<>();
    private final CompletableFuture<LandingPage> outcome = new CompletableFuture<>();
    private final CountDownLatch shown = new CountDownLatch(1);
    private volatile @Nullable AuthorizationContext expected;

    /** Listens on a port of 127.0.0.1, 0 for a free one. */
    LoopbackListener(int port, String path) {
        this.path = path;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new OAuthListenerException(port, e);
        }
        // one thread per connection: a connection that sends nothing must not block the browser's. Connections beyond
        // the
        // limit are not served, so that another program of this machine cannot exhaust the threads
        threads = new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "immich-login");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        server.setExecutor(threads);
        server.createContext("/", this::respond);
        server.start();
        LOG.debug("waiting for the browser at 127.0.0.1:{}{}", port(), path);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Sets the expected login. Before that, no request is accepted. */
    void expect(AuthorizationContext context) {
        expected = context;
    }

    /** {@return the callback of the browser; completes when it arrives} */
    CompletableFuture<CallbackUri> arrived() {
        return arrived;
    }

    /** Shows the result in the browser, if it is waiting for it. */
    void show(LandingPage page) {
        outcome.complete(page);
        try {
            if (arrived.isDone()
                    && !arrived.isCompletedExceptionally()
                    && !shown.await(SECONDS_TO_SHOW, TimeUnit.SECONDS)) {
                LOG.debug("the browser did not take the page in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            LandingPage other = other(exchange);
            if (other != null) {
                other.writeTo(exchange);
                return;
            }
            try {
                outcome.join().writeTo(exchange);
            } finally {
                exchange.close();
                shown.countDown();
            }
        }
    }

    /** {@return the page for an unexpected request; null for the expected one} */
    private @Nullable LandingPage other(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        AuthorizationContext context = expected;
        if (!path.equals(uri.getRawPath())) {
            return LandingPage.ELSEWHERE;
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return LandingPage.NOT_A_GET;
        }
        if (context == null) {
            return LandingPage.ANOTHER_LOGIN;
        }
        String query = uri.getRawQuery();
        String base = context.redirectUri().toString().split("\\?", 2)[0];
        CallbackUri callback = CallbackUri.of(base + (query == null ? "" : "?" + query));
        if (!callback.knowsTheStateOf(context)) {
            LOG.debug("a request without the state of this login");
            return LandingPage.ANOTHER_LOGIN;
        }
        return arrived.complete(callback) ? null : LandingPage.USED;
    }

    @Override
    public void close() {
        outcome.complete(LandingPage.USED);
        // newer JDKs clear the interrupt flag while the server stops; the interrupted thread must still see it
        boolean interrupted = Thread.interrupted();
        try {
            server.stop(0);
            threads.shutdownNow();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
