package io.github.immichsdk.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportResponse;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that respond before they have the whole body, as a proxy with a limit of the size does. */
@Timeout(60)
class EarlyResponsesTest {

    private static final long ENDLESS = 1_000_000_000_000L;
    private static final String TOO_LARGE = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 9\r\n\r\ntoo large";

    private final ApacheTransport transport = ApacheTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void aRefusalOfAServerThatReadsOnEndsTheUpload() throws Exception {
        Sending.Zeros body = new Sending.Zeros(ENDLESS);
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(TOO_LARGE);
            connection.awaitEnd();
        })) {
            assertRefused(server, body);
            server.awaitEnd();
        }
        assertThat(body.given()).isLessThan(ENDLESS / 100);
    }

    @Test
    void aRefusalOfAServerThatReadsNothingMoreEndsTheUpload() throws Exception {
        Sending.Zeros body = new Sending.Zeros(ENDLESS);
        CompletableFuture<Void> over = new CompletableFuture<>();
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(TOO_LARGE);
            over.get();
        })) {
            assertRefused(server, body);
            over.complete(null);
        }
    }

    @Test
    void aRefusalCountsWhenTheServerEndsTheConnectionAfterIt() throws Exception {
        for (int i = 0; i < 20; i++) {
            Sending.Zeros body = new Sending.Zeros(ENDLESS);
            try (PlayedServer server = new PlayedServer(connection -> {
                connection.head();
                connection.in.readNBytes(100_000);
                connection.write(TOO_LARGE);
            })) {
                assertRefused(server, body);
            }
        }
    }

    private void assertRefused(PlayedServer server, Sending.Zeros body) throws Exception {
        try (TransportResponse response = transport.send(Sending.of("POST", server.uri("/"), body, Sending.LIMITS))) {
            assertThat(response.status()).isEqualTo(413);
            assertThat(response.body()).hasContent("too large");
        }
        body.awaitClose();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anInterimResponseDoesNotEndTheUpload() throws Exception {
        byte[] bytes = new byte[3_000_000];
        CompletableFuture<Integer> arrived = new CompletableFuture<>();
        try (PlayedServer server = new PlayedServer(connection -> {
                    connection.head();
                    connection.write("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n");
                    arrived.complete(connection.in.readNBytes(bytes.length).length);
                    connection.write("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(
                        Sending.of("POST", server.uri("/"), RequestBody.of(bytes, "image/jpeg"), Sending.LIMITS))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(arrived.get()).isEqualTo(bytes.length);
        }
    }

    @Test
    void aSuccessThatComesEarlyDoesNotEndTheUpload() throws Exception {
        byte[] bytes = new byte[3_000_000];
        CompletableFuture<Integer> arrived = new CompletableFuture<>();
        try (PlayedServer server = new PlayedServer(connection -> {
                    connection.head();
                    connection.write("HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok");
                    arrived.complete(connection.in.readNBytes(bytes.length).length);
                    connection.awaitEnd();
                });
                TransportResponse response = transport.send(
                        Sending.of("POST", server.uri("/"), RequestBody.of(bytes, "image/jpeg"), Sending.LIMITS))) {
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.body()).hasContent("ok");
            assertThat(arrived.get()).isEqualTo(bytes.length);
        }
    }

    @Test
    void aConnectionThatEndsWithoutAResponseMayHaveCarriedTheRequest() throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> connection.in.readNBytes(1_000_000))) {
            assertThatThrownBy(() -> transport.send(
                            Sending.of("POST", server.uri("/"), new Sending.Zeros(ENDLESS), Sending.LIMITS)))
                    .isInstanceOf(java.io.IOException.class)
                    .isNotInstanceOf(ConnectException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
        }
    }

    @Test
    void anErrorResponseDoesNotReachTheNextRequest() throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(TOO_LARGE);
            connection.awaitEnd();
        })) {
            byte[] small = "{}".getBytes(StandardCharsets.UTF_8);
            assertRefused(server, new Sending.Zeros(ENDLESS));
            transport
                    .send(Sending.of("POST", server.uri("/b"), RequestBody.of(small, "text/plain"), Sending.LIMITS))
                    .close();
            assertThat(server.connections()).isEqualTo(2);
        }
    }
}
