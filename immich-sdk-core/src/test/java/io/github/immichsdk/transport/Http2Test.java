package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.TestCertificate;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each frame of an HTTP/2 server does to a request, over TLS, on a server that offers nothing else. */
@Timeout(60)
class Http2Test {

    private static final int WINDOW = 65_535;

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    private JdkTransport transport;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.forLoopback(folder);
    }

    @BeforeEach
    void open() throws Exception {
        transport = JdkTransport.using(
                HttpClient.newBuilder().sslContext(certificate.context()).build());
    }

    @AfterEach
    void close() {
        transport.close();
    }

    private static Http2Server responding() throws Exception {
        return Http2Server.playing(certificate, connection -> {
            while (true) {
                connection.respond(connection.readRequest(), 200, "application/json", "{}");
            }
        });
    }

    @Test
    @Tag("case-N1")
    void aRequestWithoutABodyGetsAResponseWhoseHeadersHaveNoPseudoHeader() throws Exception {
        try (Http2Server server = responding();
                TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().names()).containsExactlyInAnyOrder("content-type", "content-length");
            assertThat(response.body()).hasContent("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, WINDOW - 1, WINDOW, WINDOW + 1, 3_000_000})
    @Tag("case-N1")
    void aBodyArrivesAsItIsHoweverOftenTheWindowCloses(int length) throws Exception {
        byte[] bytes = new byte[length];
        new java.util.Random(length).nextBytes(bytes);
        CompletableFuture<byte[]> arrived = new CompletableFuture<>();
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
                    ByteArrayOutputStream body = new ByteArrayOutputStream();
                    int stream = connection.readRequestInto(body);
                    arrived.complete(body.toByteArray());
                    connection.respond(stream, 201, "application/json", "{}");
                    connection.awaitEnd();
                });
                TransportResponse response =
                        transport.send(Requests.of("POST", server.uri("/"), RequestBody.of(bytes, "image/jpeg")))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(arrived.get(10, TimeUnit.SECONDS)).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WINDOW + 1, 100_000})
    @Tag("case-N1")
    void anUploadThatThePeerMakesNoRoomForEndsAtTheIdleLimit(int length) throws Exception {
        try (Http2Server server = Http2Server.playing(certificate, Http2Connection::awaitEnd)) {
            TransportRequest request = Requests.with(
                    Requests.of("POST", server.uri("/"), RequestBody.of(new byte[length], "image/jpeg")),
                    Requests.idle(Duration.ofMillis(600)));
            assertThatThrownBy(() -> transport.send(request))
                    .isInstanceOfSatisfying(
                            TransportTimeoutException.class,
                            timeout -> assertThat(timeout.limit()).isEqualTo(Limit.IDLE));
        }
    }

    @Test
    @Tag("case-N1")
    void aResponseThatComesBeforeAShortBodyWasSentIsTheResponse() throws Exception {
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
                    int stream = connection.readUntil(Http2Connection.HEADERS).stream();
                    connection.respond(stream, 413, "text/html", "too large");
                    connection.reset(stream, Http2Connection.NO_ERROR);
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(
                        Requests.of("POST", server.uri("/"), RequestBody.of(new byte[40_000], "image/jpeg")))) {
            assertThat(response.status()).isEqualTo(413);
            assertThat(response.body()).hasContent("too large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    @Tag("case-N1")
    void aRefusedStreamIsReportedAsNotProcessed(String method) throws Exception {
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
            while (true) {
                connection.reset(connection.readRequest(), Http2Connection.REFUSED_STREAM);
            }
        })) {
            RequestBody body = method.equals("GET") ? null : Requests.json("{}");
            assertThatThrownBy(() -> transport.send(Requests.of(method, server.uri("/"), body)))
                    .isInstanceOf(RequestNotProcessedException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    @Tag("case-N1")
    void aStreamResetForAnotherReasonMayHaveBeenProcessed() throws Exception {
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
            while (true) {
                connection.reset(connection.readRequest(), Http2Connection.INTERNAL_ERROR);
            }
        })) {
            assertThatThrownBy(() -> transport.send(Requests.of("POST", server.uri("/"), Requests.json("{}"))))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(RequestNotProcessedException.class)
                    .hasMessageContaining("RST_STREAM");
        }
    }

    @Test
    @Tag("case-N1")
    void aStreamResetInTheMiddleOfABodyFailsTheRead() throws Exception {
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
                    int stream = connection.readRequest();
                    connection.head(stream, 200, "content-length", "100");
                    connection.data(stream, "half".getBytes(StandardCharsets.US_ASCII), false);
                    connection.reset(stream, Http2Connection.INTERNAL_ERROR);
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
            assertThatThrownBy(() -> response.body().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(server.uri("/").getAuthority());
        }
    }

    @Test
    @Tag("case-N1")
    void noResponseEndsAtTheResponseLimitAndResetsTheStreamOnly() throws Exception {
        CompletableFuture<Integer> reset = new CompletableFuture<>();
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
            connection.readRequest();
            reset.complete(connection.readUntil(Http2Connection.RST_STREAM).number());
            while (true) {
                connection.respond(connection.readRequest(), 200, "application/json", "{}");
            }
        })) {
            TransportRequest first = Requests.with(Requests.get(server.uri("/")), Requests.response(Requests.SHORT));
            assertThatThrownBy(() -> transport.send(first))
                    .isInstanceOfSatisfying(
                            TransportTimeoutException.class,
                            timeout -> assertThat(timeout.limit()).isEqualTo(Limit.RESPONSE));
            assertThat(reset.get(10, TimeUnit.SECONDS)).isEqualTo(Http2Connection.CANCEL);
            try (TransportResponse second = transport.send(Requests.get(server.uri("/")))) {
                assertThat(second.status()).isEqualTo(200);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    @Tag("case-N1")
    void closingUnreadBodiesGivesTheRoomInTheConnectionBack() throws Exception {
        AtomicLong given = new AtomicLong();
        AtomicLong resets = new AtomicLong();
        int bodies = 40;
        byte[] large = new byte[1 << 20];
        try (Http2Server server = Http2Server.playing(certificate, connection -> {
            while (true) {
                Http2Connection.Frame frame = connection.read();
                if (frame.type() == Http2Connection.HEADERS) {
                    connection.head(frame.stream(), 200);
                    connection.data(frame.stream(), large, false);
                } else if (frame.type() == Http2Connection.WINDOW_UPDATE && frame.stream() == 0) {
                    given.addAndGet(frame.number());
                } else if (frame.type() == Http2Connection.RST_STREAM) {
                    resets.incrementAndGet();
                }
            }
        })) {
            for (int i = 0; i < bodies; i++) {
                try (TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
                    response.body().readNBytes(1000);
                }
            }
            // 32 MB are granted at the beginning, so what is more was given back
            long first = 33_488_897;
            long atLeast = first + (bodies - 17L) * large.length;
            while (given.get() < atLeast || resets.get() < bodies) {
                Thread.onSpinWait();
            }
            assertThat(given.get()).isGreaterThanOrEqualTo(atLeast);
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
