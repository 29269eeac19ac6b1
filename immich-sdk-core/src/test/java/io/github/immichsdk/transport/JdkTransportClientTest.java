package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@Tag("jdk-client")
class JdkTransportClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @Test
    void aClientThatFollowsRedirectsIsRefusedBecauseItHandsOutTheKey() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatThrownBy(() -> JdkTransport.using(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NORMAL")
                .hasMessageContaining("x-api-key")
                .hasMessageContaining("Redirect.NEVER");
    }

    @Test
    void aClientThatKeepsCookiesIsRefusedBecauseAnOldOneOverridesTheKey() {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThatThrownBy(() -> JdkTransport.using(client))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cookie");
    }

    @Test
    void aConnectLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> JdkTransport.create(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClientThatWasHandedInOutlivesTheTransport() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (RawServer server = RawServer.responding(OK)) {
            try (JdkTransport transport = JdkTransport.using(client);
                    TransportResponse response = transport.send(Requests.get(server.uri("/")))) {
                assertThat(response.body()).hasContent("ok");
            }
            HttpRequest plain = HttpRequest.newBuilder(server.uri("/"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            assertThat(client.send(plain, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("ok");
        }
    }

    @Test
    void aClientOfTheCallerAlsoSendsPlainHttpWithoutAnUpgrade() throws Exception {
        try (RawServer server = RawServer.responding(OK);
                JdkTransport transport = JdkTransport.using(HttpClient.newHttpClient())) {
            transport.send(Requests.get(server.uri("/"))).close();
            assertThat(server.heads().get(0)).doesNotContainIgnoringCase("upgrade");
        }
    }

    @Test
    void onTlsHttp2IsOfferedAndEverythingWorksOverIt() throws Exception {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().httpDisabled(true).dynamicHttpsPort());
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(201).withBody("x".repeat(100_000))));
        try (JdkTransport transport = JdkTransport.using(
                HttpClient.newBuilder().sslContext(trustingAll()).build())) {
            URI uri = URI.create("https://localhost:" + server.httpsPort() + "/api");
            byte[] body = new byte[500_000];
            try (TransportResponse response =
                    transport.send(Requests.of("POST", uri, RequestBody.of(body, "application/octet-stream")))) {
                assertThat(response.status()).isEqualTo(201);
                assertThat(response.body().readAllBytes()).hasSize(100_000);
            }
            assertThat(server.getAllServeEvents().get(0).getRequest().getProtocol())
                    .isEqualTo("HTTP/2.0");
            assertThat(server.getAllServeEvents().get(0).getRequest().getBody()).hasSize(body.length);
        } finally {
            server.stop();
        }
    }

    /** The garbage collector ends the clients of JDK 17, so what is asserted there is that nothing of ours holds them. */
    @Test
    void fiftyTransportsLeaveNoThreadBehind() throws Exception {
        try (RawServer server = RawServer.responding(OK)) {
            List<Thread> before = threads();
            for (int i = 0; i < 50; i++) {
                try (JdkTransport transport = JdkTransport.create(Requests.AMPLE)) {
                    transport.send(Requests.get(server.uri("/"))).close();
                }
            }
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            List<Thread> remaining;
            do {
                System.gc();
                remaining = threads();
                remaining.removeAll(before);
                for (Thread thread : remaining) {
                    thread.join(100);
                }
            } while (remaining.stream().anyMatch(Thread::isAlive) && System.nanoTime() < limit);
            assertThat(remaining).noneMatch(Thread::isAlive);
        }
    }

    private static List<Thread> threads() {
        List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread ->
                !thread.getName().contains("HttpClient") && !thread.getName().contains("immich-sdk"));
        return threads;
    }

    @Test
    void closingReturnsAtOnceWithAnUnreadStream() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.playing(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nx");
            over.await();
        })) {
            JdkTransport transport = JdkTransport.create(Requests.AMPLE);
            transport.send(Requests.get(server.uri("/")));
            long start = System.nanoTime();
            transport.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            over.countDown();
        }
    }

    @Test
    void aThousandThreadsAtOnceEachGetTheirOwnResponse() throws Exception {
        try (RawServer server = RawServer.playing(connection -> {
                    while (true) {
                        String asked = connection.readHead().split(" ")[1];
                        connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + asked.length() + "\r\n\r\n" + asked);
                    }
                });
                JdkTransport transport = JdkTransport.create(Requests.AMPLE)) {
            ExecutorService threads = ManyThreads.start();
            try {
                List<Future<String>> responses = new ArrayList<>();
                for (int i = 0; i < 1_000; i++) {
                    URI uri = server.uri("/" + i);
                    responses.add(threads.submit(() -> {
                        try (TransportResponse response = transport.send(Requests.get(uri))) {
                            return new String(response.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                        }
                    }));
                }
                for (int i = 0; i < responses.size(); i++) {
                    assertThat(responses.get(i).get(60, TimeUnit.SECONDS)).isEqualTo("/" + i);
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static SSLContext trustingAll() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
        return context;
    }

    private static final class TrustsAll extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
