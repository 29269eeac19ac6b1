package io.github.immichsdk.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkTransportResponsesTest {

    private final JdkTransport transport = JdkTransport.create(Requests.AMPLE);

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 401, 404, 413, 429, 500, 503})
    void everyStatusIsAResponse(int status) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 " + status + " X\r\nContent-Length: 2\r\n\r\nok");
                TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).hasContent("ok");
        }
    }

    @Test
    void aForwardProxyThatOpensNoTunnelIsAResponse() throws IOException {
        try (RawServer proxy = RawServer.responding(
                "HTTP/1.1 407 Proxy Authentication Required\r\nServer: squid\r\nContent-Length: 0\r\n\r\n")) {
            HttpClient client = HttpClient.newBuilder()
                    .proxy(ProxySelector.of(new InetSocketAddress(
                            proxy.uri("/").getHost(), proxy.uri("/").getPort())))
                    .build();
            try (JdkTransport through = JdkTransport.using(client);
                    TransportResponse response =
                            through.send(Requests.get(URI.create("https://photos.example.org/api/users/me")))) {
                assertThat(response.status()).isEqualTo(407);
                assertThat(response.headers().first("Server")).isEqualTo("squid");
                assertThat(response.body().read()).isEqualTo(-1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"204 No Content\r\n\r\n", "304 Not Modified\r\n\r\n", "200 OK\r\nContent-Length: 0\r\n\r\n"})
    void aResponseWithoutBodyHasAnEmptyStream(String response) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 " + response);
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            assertThat(got.body().read()).isEqualTo(-1);
        }
    }

    @Test
    void aRepeatedHeaderKeepsAllItsValuesInOrder() throws IOException {
        try (RawServer server = RawServer.responding(
                        "HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nContent-Length: 0\r\n\r\n");
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            assertThat(got.headers().all("SET-COOKIE")).containsExactly("a=1", "b=2");
        }
    }

    @Test
    void aRepeatedHeaderOfTheRequestIsSentAsOften() throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 204 No Content\r\n\r\n")) {
            Headers twice = Headers.of(java.util.Map.of("X-Twice", java.util.List.of("a", "b")));
            transport.send(Requests.get(server.uri("/")).withHeaders(twice)).close();
            assertThat(server.heads().get(0).toLowerCase(java.util.Locale.ROOT))
                    .contains("x-twice: a\r\n")
                    .contains("x-twice: b\r\n");
        }
    }

    @Test
    void theResponseIsHereBeforeItsBody() throws IOException {
        CountDownLatch headSeen = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n");
                    headSeen.await();
                    connection.write("late");
                    connection.awaitEnd();
                });
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            headSeen.countDown();
            assertThat(got.body()).hasContent("late");
        }
    }

    @Test
    void aChunkedBodyComesWhole() throws IOException {
        try (RawServer server = RawServer.responding(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            assertThat(new String(got.body().readAllBytes(), UTF_8)).isEqualTo("abcde");
        }
    }

    @Test
    @Tag("jdk-client")
    void oneReadTakesAllPartsThatHaveArrived() throws Exception {
        String chunks = "1\r\na\r\n".repeat(1000);
        try (RawServer server = RawServer.responding(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            byte[] target = new byte[2000];
            int reads = 0;
            int read = 0;
            for (int now = got.body().read(target); now >= 0; now = got.body().read(target, read, 2000 - read)) {
                read += now;
                reads++;
            }
            assertThat(new String(target, 0, read, UTF_8)).isEqualTo("a".repeat(1000));
            assertThat(reads).isLessThan(100);
        }
    }

    @Test
    void whatCameBeforeACutIsReadBeforeTheFailure() throws IOException {
        try (RawServer server = RawServer.playing(connection -> {
                    connection.readRequest();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
                });
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            assertThat(new String(got.body().readNBytes(4), UTF_8)).isEqualTo("half");
            assertThatThrownBy(() -> got.body().read())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("127.0.0.1:");
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        try (RawServer server = RawServer.responding(
                        "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
                TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
            assertThat(got.status()).isEqualTo(302);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void noCookieIsSentBack() throws IOException {
        try (RawServer server =
                RawServer.responding("HTTP/1.1 200 OK\r\nSet-Cookie: token=1; Path=/\r\nContent-Length: 0\r\n\r\n")) {
            transport.send(Requests.get(server.uri("/"))).close();
            transport.send(Requests.get(server.uri("/"))).close();
            assertThat(server.heads().get(1)).doesNotContainIgnoringCase("cookie");
        }
    }

    @Test
    void aBodyReadToItsEndGivesTheConnectionBack() throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            for (int i = 0; i < 20; i++) {
                try (TransportResponse got = transport.send(Requests.get(server.uri("/")))) {
                    got.body().readAllBytes();
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void plainHttpIsSentWithoutAnUpgrade() throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 204 No Content\r\n\r\n")) {
            transport.send(Requests.get(server.uri("/api?x=1"))).close();
            assertThat(server.heads().get(0))
                    .startsWith("GET /api?x=1 HTTP/1.1\r\n")
                    .doesNotContainIgnoringCase("upgrade")
                    .doesNotContainIgnoringCase("http2-settings")
                    .doesNotContainIgnoringCase("expect:");
        }
    }

    @Test
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
        TransportRequest request = Requests.get(URI.create("http://127.0.0.1:1/"))
                .withHeaders(Headers.none().with("x-api-key", "very\nsecret"));
        assertThatThrownBy(() -> transport.send(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-api-key")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void anUnknownHostWithAnUnderscoreIsReportedWithAnotherNameAndWithoutTheQuery() {
        assertThatThrownBy(() -> transport.send(Requests.get(URI.create("http://immich_server:2283/api?key=hidden"))))
                .isInstanceOf(java.net.UnknownHostException.class)
                .hasMessageContaining("immich_server:2283")
                .hasMessageNotContaining("hidden");
    }
}
