package io.github.immichsdk.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which connections are used again, which are not, and what goes through a proxy. */
@Timeout(60)
class ConnectionsTest {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

    private ApacheTransport transport = ApacheTransport.create();

    @AfterEach
    void close() {
        transport.close();
    }

    private void use(ApacheTransportOptions options) {
        transport.close();
        transport = ApacheTransport.of(options);
    }

    private int get(PlayedServer server) throws Exception {
        try (TransportResponse response = transport.send(Sending.get(server.uri("/")))) {
            response.body().readAllBytes();
            return response.status();
        }
    }

    @Test
    void aConnectionIsUsedAgainAfterABodyThatWasReadToItsEnd() throws Exception {
        try (PlayedServer server = PlayedServer.responding(CHUNKED)) {
            for (int i = 0; i < 10; i++) {
                get(server);
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.heads()).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CHUNKED, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"})
    void aConnectionIsUsedAgainAfterAReaderThatStopsAtTheLastByte(String played) throws Exception {
        try (PlayedServer server = PlayedServer.responding(played)) {
            for (int i = 0; i < 5; i++) {
                TransportResponse response = transport.send(Sending.get(server.uri("/")));
                assertThat(response.body().readNBytes(2)).containsExactly('{', '}');
                response.close();
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: 9000000000\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"})
    void closingABodyWithMuchOutstandingDropsItsConnection(String head) throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(head);
            while (true) {
                connection.socket.getOutputStream().write(new byte[100_000]);
            }
        })) {
            TransportResponse response = transport.send(Sending.get(server.uri("/")));
            assertThat(response.body().readNBytes(1000)).hasSize(1000);
            response.close();
            server.awaitEnd();
            transport.send(Sending.get(server.uri("/"))).close();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsNotUsedAgain() throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(PlayedServer.NO_CONTENT);
        })) {
            for (int i = 0; i < 20; i++) {
                byte[] body = {'{', '}'};
                transport
                        .send(Sending.of("POST", server.uri("/"), RequestBody.of(body, "text/plain"), Sending.LIMITS))
                        .close();
                server.awaitEnd();
            }
            assertThat(server.connections()).isEqualTo(20);
        }
    }

    @Test
    void aConnectionOnWhichTheServerSendsWithoutARequestIsNotUsedAgain() throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write(PlayedServer.NO_CONTENT + "HTTP/1.1 408 Request Timeout\r\n\r\n");
            connection.awaitEnd();
        })) {
            assertThat(get(server)).isEqualTo(204);
            assertThat(get(server)).isEqualTo(204);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionIsClosedIfTheServerSendsConnectionClose() throws Exception {
        try (PlayedServer server =
                PlayedServer.responding("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok")) {
            get(server);
            server.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "3600000, 'Keep-Alive: timeout=1\r\n'"})
    void anUnusedConnectionIsClosedAfterItsIdleTime(int millis, String header) throws Exception {
        use(ApacheTransportOptions.defaults().idleTime(Duration.ofMillis(millis)));
        try (PlayedServer server =
                PlayedServer.responding("HTTP/1.1 200 OK\r\n" + header + "Content-Length: 2\r\n\r\nok")) {
            get(server);
            server.awaitEnd();
            get(server);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aRequestWithoutAFreeConnectionWaitsForTheConnectLimit() throws Exception {
        use(ApacheTransportOptions.defaults().maxConnections(1));
        try (PlayedServer server = PlayedServer.responding("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            TransportResponse first = transport.send(Sending.get(server.uri("/")));
            TransportRequest second = Sending.of(
                    "GET",
                    server.uri("/"),
                    null,
                    new TransportRequest.Limits(Sending.SHORT, Sending.AMPLE, Sending.AMPLE, null));
            assertThatThrownBy(() -> transport.send(second))
                    .isInstanceOfSatisfying(
                            TransportTimeoutException.class,
                            failure -> assertThat(failure.limit()).isEqualTo(TransportTimeoutException.Limit.CONNECT));
            first.close();

            transport.send(second).close();

            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aProxyGetsWholeAddressesAndItsCredentials() throws Exception {
        try (PlayedServer proxy = PlayedServer.responding(PlayedServer.NO_CONTENT)) {
            use(ApacheTransportOptions.defaults()
                    .proxy(ProxyOptions.of("127.0.0.1", proxy.port()).credentials("ann", "secret")));
            transport
                    .send(Sending.get(URI.create("http://photos.invalid:2283/api/x?y=1")))
                    .close();

            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("GET http://photos.invalid:2283/api/x?y=1 HTTP/1.1\r\n")
                    .contains("\r\nHost: photos.invalid:2283\r\n")
                    .contains("\r\nProxy-Authorization: Basic YW5uOnNlY3JldA==\r\n");
        }
    }

    @Test
    void aTunnelIsRequestedWithTheCredentialsAndWithoutTheKey() throws Exception {
        try (PlayedServer proxy =
                PlayedServer.responding("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno")) {
            use(ApacheTransportOptions.defaults()
                    .proxy(ProxyOptions.of("127.0.0.1", proxy.port()).credentials("ann", "secret")));
            TransportRequest request = Sending.get(URI.create("https://photos.invalid/api/x"))
                    .withHeaders(Headers.none().with("x-api-key", "key"));
            try (TransportResponse refusal = transport.send(request)) {
                assertThat(refusal.status()).isEqualTo(407);
                assertThat(refusal.body()).isEmpty();
            }
            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT photos.invalid:443 HTTP/1.1\r\n")
                    .contains("\r\nProxy-Authorization: Basic YW5uOnNlY3JldA==\r\n")
                    .doesNotContain("x-api-key");
            proxy.awaitEnd();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-api-key, 'a\r\nb: c'",
        "x-api-key, 'a\u0001'",
        "x-api-key, 'schl\u20acssel'",
        "'x y', secret",
        "Host, secret",
        "Content-Length, 10",
        "transfer-encoding, chunked",
        "Connection, close",
        "Expect, 100-continue"
    })
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue(String name, String value) throws Exception {
        try (PlayedServer server = PlayedServer.responding(PlayedServer.NO_CONTENT)) {
            TransportRequest request =
                    Sending.get(server.uri("/")).withHeaders(Headers.of(java.util.Map.of(name, List.of(value))));
            assertThatThrownBy(() -> transport.send(request))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'")
                    .hasMessageNotContaining(value)
                    .hasNoCause();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void latinHeaderValuesArriveByteForByte() throws Exception {
        try (PlayedServer server = PlayedServer.responding(PlayedServer.NO_CONTENT)) {
            transport
                    .send(Sending.get(server.uri("/"))
                            .withHeaders(Headers.none().with("x-name", "Müller")))
                    .close();
            assertThat(server.heads().get(0).getBytes(StandardCharsets.ISO_8859_1))
                    .containsSequence("\r\nx-name: Müller\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aHeaderThatNeverEndsIsAFailure() throws Exception {
        try (PlayedServer server = new PlayedServer(connection -> {
            connection.head();
            connection.write("HTTP/1.1 200 OK\r\nx: ");
            while (true) {
                connection.write("x".repeat(10_000));
            }
        })) {
            assertThatThrownBy(() -> transport.send(Sending.get(server.uri("/"))))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessageContaining("127.0.0.1:" + server.port());
            server.awaitEnd();
        }
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        ApacheTransportOptions options = ApacheTransportOptions.defaults();
        assertThatThrownBy(() -> options.maxConnections(0)).hasMessageContaining("1 or more, got 0");
        assertThatThrownBy(() -> options.idleTime(Duration.ZERO)).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> options.idleTime(Duration.ofHours(2))).hasMessageContaining("at most an hour");
    }
}
