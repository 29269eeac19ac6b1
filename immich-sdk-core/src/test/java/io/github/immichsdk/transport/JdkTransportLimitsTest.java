package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JdkTransportLimitsTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";

    private final JdkTransport transport = JdkTransport.create(Requests.AMPLE);

    @AfterEach
    void close() {
        transport.close();
    }

    private TransportTimeoutException failure(TransportRequest request) {
        return catchThrowableOfType(TransportTimeoutException.class, () -> transport.send(request));
    }

    /** A listener whose queue is full takes no further connection. */
    private static List<AutoCloseable> deaf(ServerSocket listener) throws IOException {
        List<AutoCloseable> open = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket socket = new Socket();
            open.add(socket);
            try {
                socket.connect(listener.getLocalSocketAddress(), 50);
            } catch (IOException full) {
                break;
            }
        }
        return open;
    }

    private TransportTimeoutException connecting(JdkTransport by, Duration limit) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<AutoCloseable> open = deaf(listener);
            URI uri = URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
            try {
                return catchThrowableOfType(
                        TransportTimeoutException.class,
                        () -> by.send(Requests.with(Requests.get(uri), Requests.connect(limit))));
            } finally {
                for (AutoCloseable socket : open) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void aConnectionThatDoesNotStandInTimeIsAConnectTimeout() throws Exception {
        TransportTimeoutException failure = connecting(transport, Requests.SHORT);
        assertThat(failure.limit()).isEqualTo(Limit.CONNECT);
        assertThat(failure.allowed()).isEqualTo(Requests.SHORT);
    }

    @Test
    void theClientsOwnConnectLimitIsAConnectTimeoutToo() throws Exception {
        try (JdkTransport hasty = JdkTransport.create(Requests.SHORT)) {
            assertThat(connecting(hasty, Requests.AMPLE).limit()).isEqualTo(Limit.CONNECT);
        }
    }

    @Test
    void aClientThatWasHandedInKeepsTheConnectLimitOfTheRequest() throws Exception {
        JdkTransport onForeign = JdkTransport.using(HttpClient.newHttpClient());
        assertThat(connecting(onForeign, Requests.SHORT).limit()).isEqualTo(Limit.CONNECT);
    }

    @Test
    void aServerThatTakesTheRequestAndSaysNothingIsAResponseTimeout() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.awaitEnd();
        })) {
            TransportTimeoutException failure =
                    failure(Requests.with(Requests.get(server.uri("/")), Requests.response(Requests.SHORT)));
            assertThat(failure.limit()).isEqualTo(Limit.RESPONSE);
            assertThat(failure.allowed()).isEqualTo(Requests.SHORT);
        }
    }

    @Test
    void aResponseTimeoutLeavesTheServer() throws Exception {
        CountDownLatch remaining = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.awaitEnd();
            remaining.countDown();
        })) {
            failure(Requests.with(Requests.get(server.uri("/")), Requests.response(Requests.SHORT)));
            remaining.await();
        }
    }

    @Test
    void aBodyThatStallsIsAnIdleTimeout() throws Exception {
        CountDownLatch remaining = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write(HEAD + "some");
                    connection.awaitEnd();
                    remaining.countDown();
                });
                TransportResponse response =
                        transport.send(Requests.with(Requests.get(server.uri("/")), Requests.idle(Requests.SHORT)))) {
            response.body().readNBytes(4);
            TransportTimeoutException failure = catchThrowableOfType(
                    TransportTimeoutException.class, () -> response.body().read());
            assertThat(failure.limit()).isEqualTo(Limit.IDLE);
            remaining.await();
        }
    }

    @Test
    void aSlowBodyThatIsNeverSilentForLongIsReadToItsEnd() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n");
                    for (int i = 0; i < 8; i++) {
                        // A socket with a read limit is a clock: nothing comes, so this takes 60 ms.
                        connection.pause(Duration.ofMillis(60));
                        connection.write("x");
                    }
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(
                        Requests.with(Requests.get(server.uri("/")), Requests.idle(Duration.ofMillis(400))))) {
            long start = System.nanoTime();
            assertThat(response.body().readAllBytes()).hasSize(8);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
        }
    }

    @Test
    void aReaderThatTakesItsTimeDoesNotRunIntoTheIdleLimit() throws Exception {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                TransportResponse response =
                        transport.send(Requests.with(Requests.get(server.uri("/")), Requests.idle(Requests.SHORT)))) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Requests.SHORT.multipliedBy(2).toNanos());
            assertThat(response.body()).hasContent("ok");
        }
    }

    @Test
    void theDeadlineEndsTheWaitForTheHead() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.awaitEnd();
        })) {
            TransportTimeoutException failure =
                    failure(Requests.with(Requests.get(server.uri("/")), Requests.total(Requests.SHORT)));
            assertThat(failure.limit()).isEqualTo(Limit.TOTAL);
        }
    }

    @Test
    void theDeadlineEndsABodyThatKeepsDripping() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write(HEAD);
                    while (true) {
                        connection.pause(Duration.ofMillis(5));
                        connection.write("x");
                    }
                });
                TransportResponse response = transport.send(
                        Requests.with(Requests.get(server.uri("/")), Requests.total(Duration.ofMillis(400))))) {
            TransportTimeoutException failure = catchThrowableOfType(
                    TransportTimeoutException.class, () -> response.body().readAllBytes());
            assertThat(failure.limit()).isEqualTo(Limit.TOTAL);
        }
    }

    @Test
    void theDeadlineEndsABodyThatNeverRunsDry() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
                    byte[] much = new byte[100_000];
                    while (true) {
                        connection.write(much);
                    }
                });
                TransportResponse response = transport.send(
                        Requests.with(Requests.get(server.uri("/")), Requests.total(Duration.ofMillis(400))));
                InputStream body = response.body()) {
            TransportTimeoutException failure = catchThrowableOfType(TransportTimeoutException.class, () -> {
                byte[] some = new byte[8192];
                while (body.read(some) >= 0) {
                    // until the deadline
                }
            });
            assertThat(failure.limit()).isEqualTo(Limit.TOTAL);
        }
    }

    @Test
    void aDeadlineThatHasPassedSendsNothing() throws Exception {
        try (RawServer server = RawServer.responding("HTTP/1.1 204 No Content\r\n\r\n")) {
            TransportTimeoutException failure =
                    failure(Requests.with(Requests.get(server.uri("/")), Requests.total(Duration.ZERO)));
            assertThat(failure.limit()).isEqualTo(Limit.TOTAL);
            assertThat(server.connections()).isZero();
        }
    }
}
