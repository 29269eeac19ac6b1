package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkTransportUploadTest {

    private static final String CREATED = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

    private final JdkTransport transport = JdkTransport.create(Requests.AMPLE);
    private final CompletableFuture<byte[]> arrived = new CompletableFuture<>();

    @AfterEach
    void close() {
        transport.close();
    }

    private RawServer keeping() throws IOException {
        return RawServer.playing(connection -> {
            arrived.complete(connection.readRequest());
            connection.write(CREATED);
            connection.awaitEnd();
        });
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 32_767, 32_768, 32_769, 65_536, 5_000_000})
    void aBodyOfKnownLengthIsSentWithItsLengthAndArrivesAsItIs(int length) throws Exception {
        byte[] bytes = random(length);
        try (RawServer server = keeping();
                TransportResponse response = transport.send(Requests.of(
                        "POST", server.uri("/"), new StreamBody(new ByteArrayInputStream(bytes), length)))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(arrived.get()).isEqualTo(bytes);
            assertThat(server.heads().get(0).toLowerCase(Locale.ROOT))
                    .contains("content-length: " + length + "\r\n")
                    .contains("content-type: application/octet-stream\r\n")
                    .doesNotContain("transfer-encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32_768, 1_000_000})
    void aBodyOfUnknownLengthIsSentInChunks(int length) throws Exception {
        byte[] bytes = random(length);
        try (RawServer server = keeping();
                TransportResponse response = transport.send(
                        Requests.of("POST", server.uri("/"), new StreamBody(new ByteArrayInputStream(bytes), -1)))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(arrived.get()).isEqualTo(bytes);
            assertThat(server.heads().get(0)).containsIgnoringCase("transfer-encoding: chunked");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "GET"})
    void everyMethodMayCarryABody(String method) throws Exception {
        try (RawServer server = keeping();
                TransportResponse response =
                        transport.send(Requests.of(method, server.uri("/"), Requests.json("{\"ids\":[]}")))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(arrived.get()).asString().isEqualTo("{\"ids\":[]}");
            assertThat(server.heads().get(0))
                    .startsWith(method + " ")
                    .containsIgnoringCase("content-type: application/json\r\n");
        }
    }

    @Test
    void anEmptyBodyHasItsTypeAndNoBytes() throws Exception {
        try (RawServer server = keeping();
                TransportResponse response = transport.send(Requests.of("POST", server.uri("/"), Requests.json("")))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(server.heads().get(0).toLowerCase(Locale.ROOT))
                    .contains("content-length: 0\r\n")
                    .contains("content-type: application/json\r\n");
        }
    }

    @Test
    void theSourceIsClosedAfterItsLastByte() throws Exception {
        StreamBody body = new StreamBody(new ByteArrayInputStream(random(10)), 10);
        try (RawServer server = keeping()) {
            transport.send(Requests.of("POST", server.uri("/"), body)).close();
            body.awaitClose();
        }
    }

    @Test
    void aFailureOfTheSourceIsTheCause() throws Exception {
        IOException gone = new ConnectException("the NAS is gone");
        InputStream breaking = new InputStream() {
            private int remaining = 100_000;

            @Override
            public int read() throws IOException {
                if (remaining-- <= 0) {
                    throw gone;
                }
                return 7;
            }
        };
        StreamBody body = new StreamBody(breaking, 1_000_000);
        try (RawServer server = keeping()) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), body)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(ConnectException.class)
                    .hasMessageContaining("the NAS is gone")
                    .hasCause(gone);
            body.awaitClose();
        }
    }

    @Test
    void aSourceThatCannotBeOpenedIsTheCause() throws Exception {
        RequestBody once = new RequestBody() {
            @Override
            public String contentType() {
                return "text/plain";
            }

            @Override
            public long length() {
                return 5;
            }

            @Override
            public boolean repeatable() {
                return false;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("it was opened before");
            }
        };
        try (RawServer server = keeping()) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), once)))
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("it was opened before");
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 4", "100000, 99999", "1, 0"})
    void aSourceShorterThanItsLengthIsAnError(int promised, int real) throws Exception {
        try (RawServer server = keeping()) {
            assertThatThrownBy(() -> transport.send(Requests.of(
                            "POST", server.uri("/"), new StreamBody(new ByteArrayInputStream(random(real)), promised))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ended after " + real + " of " + promised + " bytes");
            assertThat(arrived.isDone() && arrived.get().length == promised).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 11", "100000, 100001", "32768, 32769"})
    void aSourceLongerThanItsLengthNeverBecomesACompleteRequest(int promised, int real) throws Exception {
        CompletableFuture<byte[]> got = new CompletableFuture<>();
        try (RawServer server = RawServer.playing(connection -> {
            try {
                connection.readHead();
                got.complete(connection.in().readNBytes(promised));
            } finally {
                // a client that looks first sends nothing at all
                got.complete(new byte[0]);
            }
        })) {
            assertThatThrownBy(() -> transport.send(Requests.of(
                            "POST", server.uri("/"), new StreamBody(new ByteArrayInputStream(random(real)), promised))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than the " + promised + " bytes it promised");
            assertThat(got.get().length).isLessThan(promised);
        }
    }

    @Test
    void aBodyThatClaimsToBeEmptyAndIsNotIsAnErrorBeforeAnythingIsSent() throws Exception {
        try (RawServer server = keeping()) {
            assertThatThrownBy(() -> transport.send(Requests.of(
                            "POST", server.uri("/"), new StreamBody(new ByteArrayInputStream(random(1)), 0))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than the 0 bytes");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aSourceThatGoesSilentIsAnIdleTimeout() throws Exception {
        try (RawServer server = keeping();
                PipedOutputStream feed = new PipedOutputStream();
                PipedInputStream silent = new PipedInputStream(feed)) {
            feed.write(new byte[100]);
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), new StreamBody(silent, 1000)), Requests.idle(Requests.SHORT));
            TransportTimeoutException failure =
                    catchThrowableOfType(TransportTimeoutException.class, () -> transport.send(request));
            assertThat(failure.limit()).isEqualTo(Limit.IDLE);
        }
    }

    @Test
    void aServerThatStopsReadingIsAnIdleTimeout() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
            connection.readHead();
            over.await();
        })) {
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), new StreamBody(zeros(), 1_000_000_000_000L)),
                    Requests.idle(Duration.ofMillis(300)));
            TransportTimeoutException failure =
                    catchThrowableOfType(TransportTimeoutException.class, () -> transport.send(request));
            assertThat(failure.limit()).isEqualTo(Limit.IDLE);
            over.countDown();
        }
    }

    @Test
    void anUploadMayTakeLongerThanTheResponseAndIdleLimitsTogether() throws Exception {
        Duration limit = Duration.ofMillis(250);
        InputStream slow = new InputStream() {
            private int remaining = 10;

            @Override
            public int read() {
                if (remaining-- <= 0) {
                    return -1;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(80));
                return 1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int next = read();
                if (next >= 0) {
                    target[offset] = (byte) next;
                }
                return next < 0 ? -1 : 1;
            }
        };
        try (RawServer server = keeping()) {
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), new StreamBody(slow, 10)),
                    new TransportRequest.Limits(Requests.AMPLE, limit, limit, null));
            long start = System.nanoTime();
            try (TransportResponse response = transport.send(request)) {
                assertThat(response.status()).isEqualTo(201);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(limit.multipliedBy(2));
        }
    }

    @Test
    void theResponseLimitCountsFromTheLastByteOfTheBody() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.awaitEnd();
        })) {
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), Requests.json("{}")), Requests.response(Requests.SHORT));
            TransportTimeoutException failure =
                    catchThrowableOfType(TransportTimeoutException.class, () -> transport.send(request));
            assertThat(failure.limit()).isEqualTo(Limit.RESPONSE);
        }
    }

    @Test
    void theDeadlineEndsAnUpload() throws Exception {
        try (RawServer server = RawServer.playing(RawServer.Connection::awaitEnd)) {
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), new StreamBody(zeros(), 1_000_000_000_000L)),
                    Requests.total(Duration.ofMillis(300)));
            TransportTimeoutException failure =
                    catchThrowableOfType(TransportTimeoutException.class, () -> transport.send(request));
            assertThat(failure.limit()).isEqualTo(Limit.TOTAL);
        }
    }

    @Test
    void anUploadThatEndsEarlyClosesItsSource() throws Exception {
        StreamBody body = new StreamBody(zeros(), 1_000_000_000_000L);
        try (RawServer server = RawServer.playing(connection -> connection.in().readNBytes(1_000_000))) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), body)))
                    .isInstanceOf(IOException.class);
            body.awaitClose();
        }
    }

    @Test
    @Tag("jdk-client")
    void aResponseThatArrivesBeforeTheBodyIsSentCountsIfTheServerAcceptsTheRest() throws Exception {
        byte[] bytes = random(20_000_000);
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readHead();
                    connection.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}");
                    arrived.complete(connection.in().readNBytes(bytes.length));
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(
                        Requests.of("POST", server.uri("/"), RequestBody.of(bytes, "application/octet-stream")))) {
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.body()).hasContent("{}");
            assertThat(Arrays.equals(arrived.get(), bytes)).isTrue();
        }
    }

    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                return count;
            }
        };
    }
}
