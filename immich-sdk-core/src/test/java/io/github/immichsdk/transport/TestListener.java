package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections, and plays on each in a thread of its own. Closing it closes all of them. */
final class TestListener implements AutoCloseable {

    /** What happens on one connection, which ends with it. */
    interface Player {

        /**
         * Plays on a connection.
         *
         * @param number the number of the connection, from 1
         * @throws Exception if the client left; the test looks at its own end
         */
        void play(Socket socket, int number) throws Exception;
    }

    private final ServerSocket listener;
    private final Player player;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /** Listens to a socket that is bound. */
    TestListener(ServerSocket listener, Player player) {
        this.listener = listener;
        this.player = player;
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** {@return the number of connections so far} */
    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                daemon(() -> play(socket, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Socket socket, int number) {
        try (socket) {
            socket.setTcpNoDelay(true);
            player.play(socket, number);
        } catch (Exception endOfClient) {
            // the test looks at its own end
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test-listener");
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
