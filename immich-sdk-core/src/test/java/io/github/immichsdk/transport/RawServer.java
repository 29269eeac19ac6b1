package io.github.immichsdk.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server whose every byte the test decides: each connection is given to a script, in a thread of its own. */
final class RawServer implements AutoCloseable {

    /** What happens on one connection; the connection ends with it. */
    interface Script {
        void play(Connection connection) throws Exception;
    }

    private final TestListener listener;
    private final Queue<String> heads = new ConcurrentLinkedQueue<>();

    private RawServer(Script script) throws IOException {
        listener = new TestListener(
                new ServerSocket(0, 2000, InetAddress.getLoopbackAddress()),
                (socket, number) -> script.play(new Connection(socket)));
    }

    static RawServer playing(Script script) throws IOException {
        return new RawServer(script);
    }

    /** Responds to every request of every connection with the same bytes. */
    static RawServer responding(String response) throws IOException {
        return playing(connection -> {
            while (true) {
                connection.readRequest();
                connection.write(response);
            }
        });
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listener.port() + path);
    }

    int connections() {
        return listener.connections();
    }

    /** {@return the request lines and headers so far} */
    List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** One connection, seen from the server. */
    final class Connection {
        private final Socket socket;
        private final InputStream in;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** Reads head and body; returns the body. */
        byte[] readRequest() throws IOException {
            String head = readHead();
            String lower = head.toLowerCase(Locale.ROOT);
            if (lower.contains("transfer-encoding: chunked")) {
                return readChunks();
            }
            int at = lower.indexOf("content-length: ");
            int length = at < 0 ? 0 : Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
            return in.readNBytes(length);
        }

        String readHead() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.append((char) next);
            }
            heads.add(head.toString());
            return head.toString();
        }

        private byte[] readChunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            while (true) {
                StringBuilder size = new StringBuilder();
                while (size.indexOf("\r\n") < 0) {
                    size.append((char) in.read());
                }
                int length = Integer.parseInt(size.toString().strip(), 16);
                body.write(in.readNBytes(length));
                in.readNBytes(2);
                if (length == 0) {
                    return body.toByteArray();
                }
            }
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Blocks until the client closes the connection; the test's own limit ends what never comes. */
        void awaitEnd() throws IOException {
            try {
                while (in.read() >= 0) {
                    // what still comes is of no interest
                }
            } catch (IOException reset) {
                // that is an end too
            }
        }

        /** Waits, as a quiet server does; the client must not send meanwhile. */
        void pause(Duration time) throws IOException {
            socket.setSoTimeout((int) time.toMillis());
            try {
                if (in.read() < 0) {
                    throw new EOFException();
                }
            } catch (SocketTimeoutException over) {
                socket.setSoTimeout(0);
            }
        }

        InputStream in() {
            return in;
        }

        /** Ends the connection by a reset instead of an end of stream. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
