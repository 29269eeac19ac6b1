package io.github.immichsdk.proof;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * Relays bytes to any server, also a genuine one, breaks one response on request, and counts connections. Clients speak plain
 * HTTP/1.1 to it; to an {@code https:} server it relays over TLS.
 */
public final class BreakingLine implements AutoCloseable {

    /** How a response breaks. */
    public enum Break {
        /** Its connection ends. */
        CUT,
        /** No more bytes arrive, and the connection stays open. */
        SILENCE
    }

    private record Plan(String request, Break how, long after) {}

    private final URI server;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Plan> next = new AtomicReference<>();

    /**
     * Starts a relay.
     *
     * @param server the server's address
     */
    public BreakingLine(String server) {
        this.server = URI.create(server);
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** {@return the URL to use in place of the server's} */
    public String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /**
     * Breaks the next response to a request.
     *
     * @param request how its first line begins: method, a blank, path
     * @param how how it breaks
     * @param after how many of its bytes are relayed first, including the head
     */
    public void breakNext(String request, Break how, long after) {
        next.set(new Plan(request, how, after));
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "breaking-line");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                pass(socket.accept());
            } catch (IOException closed) {
                // the next connection, if there is one
            }
        }
    }

    private void pass(Socket client) throws IOException {
        Socket upstream;
        try {
            upstream = connect();
        } catch (IOException refused) {
            close(client);
            return;
        }
        open.add(client);
        open.add(upstream);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        AtomicReference<Plan> plan = new AtomicReference<>();
        begin(() -> ask(client, upstream, plan));
        begin(() -> respond(upstream, client, plan));
    }

    private Socket connect() throws IOException {
        boolean tls = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : tls ? 443 : 80;
        try {
            SocketFactory sockets = tls ? SSLContext.getDefault().getSocketFactory() : SocketFactory.getDefault();
            return sockets.createSocket(server.getHost(), port);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    /** {@return how many connections are open} */
    public int connections() {
        return open.size() / 2;
    }

    private void ask(Socket client, Socket upstream, AtomicReference<Plan> plan) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = client.getInputStream();
            OutputStream out = upstream.getOutputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                Plan armed = next.get();
                String begins = new String(buffer, 0, got, StandardCharsets.ISO_8859_1);
                if (armed != null && begins.startsWith(armed.request()) && next.compareAndSet(armed, null)) {
                    plan.set(armed);
                }
                out.write(buffer, 0, got);
            }
        } catch (IOException gone) {
            // so is the other direction
        }
        close(client, upstream);
    }

    private void respond(Socket upstream, Socket client, AtomicReference<Plan> plan) {
        byte[] buffer = new byte[16 * 1024];
        long passed = 0;
        try {
            InputStream in = upstream.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                Plan armed = plan.get();
                if (armed != null && passed + got > armed.after()) {
                    out.write(buffer, 0, (int) (armed.after() - passed));
                    out.flush();
                    if (armed.how() == Break.SILENCE) {
                        // the other direction closes the connection when the client gives up
                        return;
                    }
                    break;
                }
                if (armed != null) {
                    passed += got;
                }
                out.write(buffer, 0, got);
            }
        } catch (IOException gone) {
            // so is the other direction
        }
        close(client, upstream);
    }

    private void close(Closeable... ends) {
        for (Closeable end : ends) {
            try {
                end.close();
            } catch (IOException ignored) {
                // it is closed then
            }
            open.remove(end);
        }
    }

    @Override
    public void close() {
        close(socket);
        open.forEach(this::close);
    }
}
