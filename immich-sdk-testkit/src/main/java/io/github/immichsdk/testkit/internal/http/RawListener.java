package io.github.immichsdk.testkit.internal.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server on loopback that plays the same script on each connection, byte by byte. Thread-safe. */
public final class RawListener implements AutoCloseable {

    /** What happens on one connection; it ends with the script. */
    public interface Script {

        /**
         * Plays on one connection.
         *
         * @throws Exception if the client left; the connection is closed
         */
        void play(Connection connection) throws Exception;
    }

    /** One connection, seen from the server. */
    public record Connection(InputStream in, Socket socket) {

        /** {@return the next request line with its headers, up to the empty line} */
        public String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException("The client left in the middle of a head");
                }
                head.append((char) next);
            }
            return head.toString();
        }

        /** Writes Latin-1. */
        public void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Reads whatever arrives, until the client leaves. */
        public void awaitEnd() {
            try {
                while (in.read() >= 0) {
                    // of no interest
                }
            } catch (IOException reset) {
                // an end too
            }
        }
    }

    private final ServerSocket listener;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Starts to listen on a free port. */
    public RawListener(Script script) throws IOException {
        this.script = script;
        this.listener = new ServerSocket(0, 500, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon(this::accept);
    }

    /** {@return the address of the server} */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** {@return the number of open connections} */
    public int connections() {
        return open.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                daemon(() -> play(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.play(new Connection(new BufferedInputStream(socket.getInputStream()), socket));
        } catch (Exception gone) {
            // the rule looks at its own end
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "raw-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
