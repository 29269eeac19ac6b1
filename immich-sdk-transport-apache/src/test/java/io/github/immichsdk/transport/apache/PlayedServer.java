package io.github.immichsdk.transport.apache;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that plays a script on each connection, byte by byte, and keeps the heads that it received. */
final class PlayedServer implements AutoCloseable {

    static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

    interface Script {
        void play(Connection connection) throws Exception;
    }

    private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    private final List<Connection> connections = Collections.synchronizedList(new ArrayList<>());
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final LinkedBlockingQueue<Connection> ended = new LinkedBlockingQueue<>();

    PlayedServer(Script script) throws IOException {
        daemon(() -> accept(script));
    }

    /** A server that gives the same response to each request. */
    static PlayedServer responding(String response) throws IOException {
        return new PlayedServer(connection -> {
            while (true) {
                connection.head();
                connection.write(response);
            }
        });
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    List<String> heads() {
        return List.copyOf(heads);
    }

    /** Waits until the client has left one more connection. */
    void awaitEnd() throws InterruptedException {
        if (ended.poll(20, TimeUnit.SECONDS) == null) {
            throw new AssertionError("The client still has its connection");
        }
    }

    private void accept(Script script) {
        while (true) {
            try {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                daemon(() -> {
                    try (connection.socket) {
                        script.play(connection);
                    } catch (Exception remaining) {
                        // the test looks at its own side
                    }
                    ended.add(connection);
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "played-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Connection connection : List.copyOf(connections)) {
            connection.socket.close();
        }
    }

    final class Connection {
        final Socket socket;
        final InputStream in;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("The client left");
                }
                head.append((char) next);
            }
            heads.add(head.toString());
            return head.toString();
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void awaitEnd() {
            try {
                while (in.read() >= 0) {
                    // of no interest
                }
            } catch (IOException reset) {
                // an end, too
            }
        }
    }
}
