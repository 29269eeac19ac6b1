package io.github.immichsdk.examples.browse;

import com.sun.net.httpserver.HttpServer;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.users.MyUser;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A gallery in the browser: timeline, albums, the preview of a stack plan, and duplicates side by side. Listens on 127.0.0.1
 * only, and changes the server only through forms of its own pages. With a client that makes a dry run it changes nothing.
 */
public final class Gallery implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int THREADS = 12;
    private static final int WAITING = 256;

    private final HttpServer server;
    private final ExecutorService threads;

    private Gallery(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a gallery. Costs one request, for the user's name.
     *
     * @param immich the client, which stays open when the gallery is closed
     * @param port the port to listen on; 0 for any free one
     * @return the gallery
     * @throws IOException if the port is in use
     */
    public static Gallery start(ImmichClient immich, int port) throws IOException {
        SecureRandom random = new SecureRandom();
        return start(immich, port, () -> {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** Starts a gallery with names for plans and forms that nobody can guess. */
    static Gallery start(ImmichClient immich, int port, Supplier<String> secrets) throws IOException {
        MyUser user = immich.users().me();
        // set before the first use of the class: without them, each small response takes 40 ms, and a slow sender
        // holds a thread
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        HttpServer server = listening(port);
        String token = secrets.get();
        int bound = server.getAddress().getPort();
        Layout layout = new Layout(
                immich.address().getRawAuthority(),
                user.name(),
                immich.options().dryRun());
        GalleryRoutes routes = new GalleryRoutes(
                new Pages(immich, new Forms(token, immich.options().dryRun())), secrets);
        ExecutorService threads = threads();
        server.createContext("/", new Exchanges(new Gate(bound, token), routes.table(), layout));
        server.setExecutor(threads);
        server.start();
        return new Gallery(server, threads);
    }

    private static HttpServer listening(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "cannot listen on 127.0.0.1:" + port + " (" + e.getMessage()
                            + "); choose another --port, or 0 for any",
                    e);
        }
    }

    private static ExecutorService threads() {
        // a browser opens six connections; whatever is beyond the queue is not served, so that memory stays bounded
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> {
                    Thread thread = new Thread(task, "gallery");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** {@return the address to open in a browser} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
