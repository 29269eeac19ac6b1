package io.github.immichsdk.testkit.internal.faults;

import io.github.immichsdk.testkit.internal.faults.Fault.End;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection of a client, with one to the server behind it: request for request, each with the fault it runs into. */
final class ProxyConnection implements AutoCloseable {

    private static final int PIECE = 16 * 1024;
    private static final Duration FOR_EVER = Duration.ofDays(3650);
    private static final Duration REUSE = Duration.ofSeconds(10);

    private final ProxyServer proxy;
    private final Socket client;
    private final Socket stream;
    private final InputStream fromClient;
    private final OutputStream toClient;
    private @Nullable Upstream upstream;
    private long lastUsed;

    /** The connection to the server. */
    private record Upstream(Socket socket, InputStream in, OutputStream out) {}

    /** A response of the server, with its body still to be read. */
    private record ServerResponse(HttpHead head, HttpBody body) {
        boolean endsTheConnection() {
            return head.has("Connection", "close") || !head.chunked() && head.length() < 0 && !body.empty();
        }
    }

    /**
     * Takes a connection over.
     *
     * @param client its socket
     * @param stream where its bytes are read and written: the same, or TLS on it
     */
    ProxyConnection(ProxyServer proxy, Socket client, Socket stream) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.stream = stream;
        this.fromClient = new BufferedInputStream(stream.getInputStream());
        this.toClient = new BufferedOutputStream(stream.getOutputStream(), PIECE);
    }

    void run() throws IOException {
        HttpHead request = HttpHead.read(fromClient);
        while (request != null && serve(request)) {
            request = HttpHead.read(fromClient);
        }
    }

    /** Serves one request; returns whether the connection stays open. */
    private boolean serve(HttpHead head) throws IOException {
        HttpHead request = head;
        if (head.has("Expect", "100-continue")) {
            toClient.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            toClient.flush();
            request = head.without("Expect");
        }
        HttpBody body = HttpBody.ofRequest(request, fromClient);
        String operation = proxy.operation(request.method(), request.path());
        Fault fault = proxy.script().next(operation, request.method(), request.path());
        boolean continues = fault == null ? pass(forward(request, body)) : play(fault, request, body);
        return continues && !request.has("Connection", "close");
    }

    private boolean play(Fault fault, HttpHead request, HttpBody body) throws IOException {
        if (fault instanceof Fault.Response response) {
            return replace(response, request, body);
        } else if (fault instanceof Fault.Delay delay) {
            proxy.pause(delay.time());
            return pass(forward(request, body));
        } else if (fault instanceof Fault.NoResponse none) {
            if (none.handled()) {
                forward(request, body);
            } else if (none.end() != End.RESET) {
                // Bytes that nobody reads would turn an orderly end into a reset.
                body.drain();
            }
            return end(none.end());
        } else if (fault instanceof Fault.ResetUpload upload) {
            body.copy(OutputStream.nullOutputStream(), upload.after(), PIECE, HttpBody.Pace.FREE);
            return end(End.RESET);
        } else if (fault instanceof Fault.StallUpload upload) {
            body.copy(OutputStream.nullOutputStream(), upload.after(), PIECE, HttpBody.Pace.FREE);
            proxy.pause(FOR_EVER);
            return false;
        } else if (fault instanceof Fault.SlowUpload slow) {
            return pass(forward(request, body, slow.bytes(), () -> proxy.pause(slow.every())));
        } else if (fault instanceof Fault.BrokenBody broken) {
            return breakBody(forward(request, body), broken);
        } else if (fault instanceof Fault.BrokenLines broken) {
            ServerResponse response = forward(request, body);
            toClient.write(response.head.bytes());
            response.body.copyFrom(LineFaults.upTo(response.body.bytes(), broken.after()), toClient);
            return end(broken.end());
        } else if (fault instanceof Fault.ExtraLine extra) {
            ServerResponse response = forward(request, body);
            if (!response.head.chunked()) {
                return pass(response);
            }
            toClient.write(response.head.bytes());
            response.body.copyFrom(LineFaults.with(response.body.bytes(), extra.after(), extra.line()), toClient);
            response.body.copyAll(toClient, PIECE, HttpBody.Pace.FREE);
            return !response.endsTheConnection();
        } else if (fault instanceof Fault.Drip drip) {
            ServerResponse response = forward(request, body);
            toClient.write(response.head.bytes());
            response.body.copyAll(toClient, drip.bytes(), () -> proxy.pause(drip.every()));
            return !response.endsTheConnection();
        }
        return playOnTheWire(fault, request, body);
    }

    private boolean playOnTheWire(Fault fault, HttpHead request, HttpBody body) throws IOException {
        if (fault instanceof Fault.Garbage garbage) {
            body.drain();
            toClient.write(garbage.bytes());
            return end(End.CUT);
        }
        ServerResponse response = forward(request, body);
        if (fault instanceof Fault.BrokenResponse broken) {
            LimitedOutput limited = new LimitedOutput(toClient, broken.after());
            try {
                limited.write(response.head.bytes());
                response.body.copyAll(limited, PIECE, HttpBody.Pace.FREE);
            } catch (LimitedOutput.ReachedException reached) {
                // the rest is not sent
            }
            return end(broken.end());
        } else if (fault instanceof Fault.DripHead drip) {
            byte[] head = response.head.bytes();
            for (int at = 0; at < head.length; at += drip.bytes()) {
                toClient.write(head, at, Math.min(drip.bytes(), head.length - at));
                toClient.flush();
                proxy.pause(drip.every());
            }
            response.body.copyAll(toClient, PIECE, HttpBody.Pace.FREE);
            return !response.endsTheConnection();
        } else if (fault instanceof Fault.WrongLength wrong) {
            byte[] content = response.body.bytes().readAllBytes();
            long length = Math.max(0, content.length + wrong.difference());
            toClient.write(response.head
                    .without("Transfer-Encoding")
                    .without("Content-Length")
                    .with("Content-Length", Long.toString(length))
                    .bytes());
            toClient.write(content);
            return end(End.CUT);
        } else if (fault instanceof Fault.GarbageChunk garbage) {
            byte[] content = response.body.bytes().readAllBytes();
            int sent = (int) Math.min(garbage.after(), content.length);
            toClient.write(response.head
                    .without("Transfer-Encoding")
                    .without("Content-Length")
                    .with("Transfer-Encoding", "chunked")
                    .bytes());
            if (sent > 0) {
                toClient.write((Integer.toHexString(sent) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                toClient.write(content, 0, sent);
                toClient.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            toClient.write("no length\r\n".getBytes(StandardCharsets.US_ASCII));
            return end(End.CUT);
        }
        pass(response);
        return false;
    }

    /** Sends a request on and waits for the head of its response: then the server has done what was asked. */
    private ServerResponse forward(HttpHead request, HttpBody body) throws IOException {
        return forward(request, body, PIECE, HttpBody.Pace.FREE);
    }

    private ServerResponse forward(HttpHead request, HttpBody body, int piece, HttpBody.Pace pace) throws IOException {
        Upstream server = connected();
        server.out.write(request.bytes());
        body.copyAll(server.out, piece, pace);
        HttpHead response = HttpHead.read(server.in);
        while (response != null && response.status() < 200) {
            response = HttpHead.read(server.in);
        }
        if (response == null) {
            throw new EOFException("The server sent no response");
        }
        lastUsed = System.nanoTime();
        return new ServerResponse(response, HttpBody.ofResponse(response, request.method(), server.in));
    }

    /** Keeps to one connection, like the client; but the server ends one that was unused for half a minute. */
    private Upstream connected() throws IOException {
        Upstream open = upstream;
        if (open != null && System.nanoTime() - lastUsed < REUSE.toNanos()) {
            return open;
        }
        drop();
        Socket socket = proxy.connect();
        Upstream fresh = new Upstream(
                socket,
                new BufferedInputStream(socket.getInputStream()),
                new BufferedOutputStream(socket.getOutputStream(), PIECE));
        upstream = fresh;
        return fresh;
    }

    private void drop() throws IOException {
        Upstream open = upstream;
        if (open != null) {
            proxy.forget(open.socket);
            open.socket.close();
        }
    }

    private boolean pass(ServerResponse response) throws IOException {
        toClient.write(response.head.bytes());
        response.body.copyAll(toClient, PIECE, HttpBody.Pace.FREE);
        return !response.endsTheConnection();
    }

    private boolean replace(Fault.Response response, HttpHead request, HttpBody body) throws IOException {
        if (response.handled()) {
            forward(request, body).body.drain();
        }
        boolean close = false;
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " Injected\r\n");
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            for (String value : header.getValue()) {
                head.append(header.getKey()).append(": ").append(value).append("\r\n");
                close |= header.getKey().equalsIgnoreCase("Connection")
                        && value.toLowerCase(Locale.ROOT).contains("close");
            }
        }
        boolean bodiless = response.status() == 204 || response.status() == 304;
        if (!bodiless) {
            head.append("Content-Length: ").append(response.body().length).append("\r\n");
        }
        if (!close) {
            body.drain();
        }
        toClient.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!bodiless && !request.method().equals("HEAD")) {
            toClient.write(response.body());
        }
        toClient.flush();
        if (close) {
            // As nginx does: the response is out at once, and the rest is taken in so that no reset overtakes it.
            body.drain();
        }
        return !close;
    }

    private boolean breakBody(ServerResponse response, Fault.BrokenBody broken) throws IOException {
        if (response.body.empty()) {
            return end(broken.end());
        }
        toClient.write(response.head.bytes());
        long limit = Math.min(broken.after(), response.body.remaining() - 1);
        response.body.copy(toClient, limit, PIECE, HttpBody.Pace.FREE);
        toClient.flush();
        return end(broken.end());
    }

    private boolean end(End end) throws IOException {
        toClient.flush();
        if (end == End.STALL) {
            while (fromClient.read() >= 0) {
                // a silent server keeps reading until the client gives up
            }
        } else if (end == End.RESET) {
            client.setSoLinger(true, 0);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        drop();
        if (client.getSoLinger() == 0) {
            // no goodbye of TLS before the reset
            client.close();
        }
        stream.close();
    }
}
