package io.github.immichsdk.trust;

import io.github.immichsdk.testkit.internal.http.RawListener;
import io.github.immichsdk.testkit.internal.http.RawListener.Connection;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server on loopback whose every byte the test decides. Responds to requests for the version by itself. */
final class RawServer implements AutoCloseable {

    /** Writes the response of one request; the connection is closed after it throws or asks for it. */
    interface Script {
        void respond(Exchange exchange) throws IOException;
    }

    private final RawListener listener;
    private final Script script;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    private RawServer(Script script) throws IOException {
        this.script = script;
        this.listener = new RawListener(this::serve);
    }

    static RawServer with(Script script) throws IOException {
        return new RawServer(script);
    }

    String url() {
        return listener.url();
    }

    /** {@return the request lines so far, without those about the version} */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** {@return the highest number of requests that were in flight at the same time} */
    int peak() {
        return peak.get();
    }

    /** {@return the number of open connections} */
    int connections() {
        return listener.connections();
    }

    private void serve(Connection connection) throws IOException {
        boolean more = true;
        while (more) {
            more = serveOne(connection);
        }
    }

    private boolean serveOne(Connection connection) throws IOException {
        String head = connection.head();
        byte[] body = connection.in().readNBytes(length(head));
        Exchange exchange = new Exchange(connection.socket(), head, body);
        if (exchange.path().equals("/api/server/version")) {
            exchange.json(200, "{\"major\":3,\"minor\":0,\"patch\":3}");
            return true;
        }
        requests.add(head.substring(0, head.indexOf('\r')));
        peak.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            script.respond(exchange);
        } finally {
            busy.decrementAndGet();
        }
        return !exchange.last;
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length: ");
        return at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** One request and its response. */
    static final class Exchange {
        private final Socket socket;
        private final String head;
        private final byte[] body;
        private boolean last;

        Exchange(Socket socket, String head, byte[] body) {
            this.socket = socket;
            this.head = head;
            this.body = body;
        }

        String head() {
            return head;
        }

        String body() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String path() {
            return head.split(" ", 3)[1];
        }

        OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        void write(String text) throws IOException {
            out().write(text.getBytes(StandardCharsets.UTF_8));
            out().flush();
        }

        /** Ends the connection after this response. */
        void last() {
            last = true;
        }

        void json(int status, String json) throws IOException {
            respond(status, "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8));
        }

        void respond(int status, String headers, byte[] bytes) throws IOException {
            write("HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n");
            out().write(bytes);
            out().flush();
        }

        /** Begins a response that only the end of the connection ends. */
        void begin(int status, String type) throws IOException {
            last();
            write("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n\r\n");
        }

        /** Writes a text without end, until the client closes the connection. */
        void endless(String text) throws IOException {
            byte[] piece = text.repeat(Math.max(1, 16_384 / text.length())).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out().write(piece);
            }
        }

        /** Writes a text every so many milliseconds, until the client closes the connection. */
        void drip(String text, int millis) throws IOException {
            while (true) {
                write(text);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        }

        /** Waits until the client closes the connection. */
        void hold() throws IOException {
            socket.setSoTimeout(30_000);
            if (socket.getInputStream().read() < 0) {
                throw new EOFException();
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
            throw new EOFException();
        }
    }
}
