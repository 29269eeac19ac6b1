package io.github.immichsdk.sync;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on a real socket that sends the streams as scripted, chunk by chunk, and breaks them as scripted. */
final class LineServer implements AutoCloseable {

    /** Plays one stream. */
    interface Play {
        void on(Response response) throws Exception;
    }

    /** How a response says where its body ends. */
    enum Framing {
        CHUNKED("Transfer-Encoding: chunked\r\n"),
        /** By a length, which the test gives. */
        LENGTH(""),
        /** By the end of the connection. */
        CLOSE("Connection: close\r\n");

        private final String header;

        Framing(String header) {
            this.header = header;
        }
    }

    private record Scripted(String headers, Play play) {}

    /** The response to one request for a stream, its headers sent. */
    static final class Response {
        private final Socket socket;
        private final OutputStream out;

        private Response(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        /** Sends one chunk, and nothing else waits to be sent. */
        Response chunk(byte[] bytes) throws IOException {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return this;
        }

        /** Sends bytes as they are, for a response that is not chunked. */
        Response bytes(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        Response chunk(String text) throws IOException {
            return chunk(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Ends the response in good order. */
        void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** Ends the connection in the middle, as a server that was stopped. */
        void cut() throws IOException {
            socket.close();
        }

        /** Ends the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing more until the other side is gone. */
        void hang() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // nothing is expected to come
            }
        }
    }

    private final ServerSocket socket;
    private final ConcurrentLinkedQueue<Scripted> plays = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final CountDownLatch clientLeft = new CountDownLatch(1);

    LineServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    LineServer then(Play play) {
        plays.add(new Scripted(Framing.CHUNKED.header, play));
        return this;
    }

    /** Sends a text as the whole of a response, framed in a way, which ends in good order. */
    LineServer thenWhole(Framing framing, String text) {
        String length = framing == Framing.LENGTH
                ? "Content-Length: " + text.getBytes(StandardCharsets.UTF_8).length + "\r\n"
                : "";
        plays.add(new Scripted(framing.header + length, response -> {
            switch (framing) {
                case CHUNKED -> response.chunk(text).end();
                case LENGTH -> response.bytes(text);
                case CLOSE -> response.bytes(text).cut();
            }
        }));
        return this;
    }

    /** Sends a text, and ends the connection before the length that was announced. */
    LineServer thenTooShort(String text, int missing) {
        int length = text.getBytes(StandardCharsets.UTF_8).length + missing;
        plays.add(new Scripted(
                "Content-Length: " + length + "\r\n",
                response -> response.bytes(text).cut()));
        return this;
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    List<String> requests() {
        return requests;
    }

    int connections() {
        return connections.size();
    }

    /** {@return whether the client ended a connection in mid-stream, within a time that is long enough} */
    boolean sawTheClientLeave() throws InterruptedException {
        return clientLeft.await(10, TimeUnit.SECONDS);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                thread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String head = head(in); head != null; head = head(in)) {
                String line = head.substring(0, head.indexOf(" HTTP/"));
                in.readNBytes(length(head));
                requests.add(line);
                if (line.equals("POST /api/sync/stream")) {
                    play(connection);
                } else {
                    String json = line.contains("version") ? "{\"major\":3,\"minor\":0,\"patch\":3}" : "[]";
                    send(
                            connection,
                            "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
                }
            }
        } catch (Exception gone) {
            clientLeft.countDown();
        }
    }

    private void play(Socket connection) throws Exception {
        Scripted next = plays.poll();
        if (next == null) {
            throw new IllegalStateException("nobody scripted another stream");
        }
        send(connection, "Content-Type: application/jsonlines+json\r\n" + next.headers() + "\r\n");
        next.play().on(new Response(connection));
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(("HTTP/1.1 200 OK\r\n" + text).getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return null;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "line-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
