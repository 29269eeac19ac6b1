package io.github.immichsdk.transport;

import java.net.http.HttpClient;

/** Ends a client without waiting for it. */
final class ClientShutdown {

    private ClientShutdown() {}

    /**
     * From JDK 21 on a client can be closed, but that waits for every stream. Its contract says that an interrupted
     * {@code close} stops all requests at once, so a thread of ours is interrupted before it calls it. On JDK 17 nothing can
     * end a client: its one selector thread leaves, with the connections, within three seconds of the client being garbage.
     */
    static void end(HttpClient client) {
        if (client instanceof AutoCloseable closeable) {
            Thread closer = new Thread(() -> closeNow(closeable), "immich-sdk-http-close");
            closer.setDaemon(true);
            closer.start();
        }
    }

    private static void closeNow(AutoCloseable client) {
        Thread.currentThread().interrupt();
        try {
            client.close();
        } catch (Exception ignored) {
            // nobody is left who could use it
        }
    }
}
