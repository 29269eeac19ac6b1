package io.github.immichsdk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.testkit.ServerCertificate;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An address with the wrong scheme fails at once, and the message names the right one. */
@Timeout(60)
class WrongSchemeWireTest {

    /** Accepts connections, reads what comes first, and responds with some bytes or none. */
    private static final class Server implements Closeable {

        private final ServerSocket listener;
        private final AtomicInteger connections = new AtomicInteger();

        Server(ServerSocket listener, String response) {
            this.listener = listener;
            Thread thread = new Thread(() -> accept(response), "wrong-scheme");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept(String response) {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    connections.incrementAndGet();
                    socket.getInputStream().read(new byte[8192]);
                    socket.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                    if (response.isEmpty()) {
                        // after a response, the JDK might report the end instead of what it read before
                        socket.shutdownOutput();
                    }
                    while (socket.getInputStream().read() >= 0) {
                        // a reset would discard the response
                    }
                } catch (IOException e) {
                    // the test looks at the client's end
                }
            }
        }

        String where() {
            return "127.0.0.1:" + listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    @Test
    void aServerThatSpeaksHttpIsNamedWithItsRightUrlWithoutARetry() throws IOException {
        try (Server server = new Server(
                new ServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")) {
            ImmichTransportException failure = failure("https://" + server.where());

            assertThat(failure)
                    .hasMessageContaining("the server at " + server.where() + " speaks http, not https: use http://"
                            + server.where());
            assertThat(failure.sent()).isFalse();
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void aServerThatClosesTheConnectionInTheHandshakeMaySpeakHttp() throws IOException {
        try (Server server = new Server(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), "")) {
            ImmichTransportException failure = failure("https://" + server.where());

            assertThat(failure).hasMessageContaining("If it speaks only http, use http://" + server.where());
        }
    }

    @Test
    void aServerThatSpeaksHttpsIsNamedWithItsRightUrl() throws Exception {
        try (Server server = new Server(
                ServerCertificate.valid()
                        .sslContext()
                        .getServerSocketFactory()
                        .createServerSocket(0, 5, InetAddress.getLoopbackAddress()),
                "")) {
            ImmichTransportException failure = failure("http://" + server.where());

            assertThat(failure).hasMessageContaining("use https://" + server.where());
        }
    }

    private static ImmichTransportException failure(String url) {
        try (ImmichClient immich =
                ImmichClient.builder().server(url).apiKey("key").build()) {
            return catchThrowableOfType(
                    ImmichTransportException.class, () -> immich.users().me());
        }
    }
}
