package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forward proxies and closed clients, over real sockets: the proxy is a server that is asked for addresses of others. */
@Timeout(60)
class NetworkCasesTest {

    private final WireMockServer proxy =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop();
    }

    private ImmichClient through(ProxyOptions options) {
        return ImmichClient.builder()
                .server("http://photos.invalid:2283")
                .apiKey(TestClient.KEY)
                .proxy(options)
                .build();
    }

    @Test
    @Tag("case-N2")
    void aProxyThatWantsCredentialsIsNamedAfterOneAttemptWithTheCure() {
        proxy.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.status(407).withHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")));
        try (ImmichClient client = through(ProxyOptions.of("127.0.0.1", proxy.port()))) {
            assertThatThrownBy(() -> client.users().me())
                    .isInstanceOfSatisfying(
                            ImmichStatusException.class,
                            refused -> assertThat(refused.call().attempts()).isEqualTo(1))
                    .hasMessageContaining("the proxy 127.0.0.1:" + proxy.port())
                    .hasMessageContaining("credentials")
                    .hasMessageContaining(".credentials(user, password)")
                    .hasMessageContaining("photos.invalid:2283");
            assertThat(proxy.getAllServeEvents()).hasSize(1);
        }
    }

    @Test
    @Tag("case-N2")
    void credentialsForTheProxyAreSentWithTheFirstRequest() {
        proxy.stubFor(WireMock.get("/api/server/ping").willReturn(WireMock.okJson("{\"res\":\"pong\"}")));
        try (ImmichClient client =
                through(ProxyOptions.of("127.0.0.1", proxy.port()).credentials("ann", "pa ss:wörd"))) {
            client.raw().get("/server/ping").asMap();
        }
        String basic = Base64.getEncoder().encodeToString("ann:pa ss:wörd".getBytes(StandardCharsets.UTF_8));
        proxy.verify(
                1,
                WireMock.getRequestedFor(WireMock.urlPathEqualTo("/api/server/ping"))
                        .withHeader("Proxy-Authorization", WireMock.equalTo("Basic " + basic)));
    }

    @Test
    @Tag("case-N2")
    void noTextOfAProxyShowsItsPassword() {
        assertThat(ProxyOptions.of("h", 1).credentials("ann", "s3cr3t").toString())
                .doesNotContain("s3cr3t")
                .doesNotContain(Base64.getEncoder().encodeToString("ann:s3cr3t".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ProxyOptions.of("http://ann:s3cr3t@h", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void aProxyHasCredentialsOnceTheyAreSet() {
        ProxyOptions open = ProxyOptions.of("h", 1);

        assertThat(open.hasCredentials()).isFalse();
        assertThat(open.credentials("ann", "s3cr3t").hasCredentials()).isTrue();
    }

    @Test
    void aCallAfterCloseEndsAtOnceAndSaysThatTheClientIsClosed() {
        ImmichClient client = through(ProxyOptions.of("127.0.0.1", proxy.port()));
        client.close();
        long start = System.nanoTime();
        assertThatThrownBy(() -> client.users().me())
                .isInstanceOfSatisfying(ImmichTransportException.class, closed -> {
                    assertThat(closed.sent()).isFalse();
                    assertThat(closed.call().attempts()).isZero();
                })
                .hasMessageContaining("the client is closed");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(450));
    }

    @Test
    @Tag("case-C8")
    void eachOptionThatIsNullIsNamed() {
        ImmichClientBuilder builder = ImmichClient.builder();
        assertThatThrownBy(() -> builder.server(null)).hasMessageStartingWith("server: expected");
        assertThatThrownBy(() -> builder.server(" \t")).hasMessageStartingWith("server: expected");
        assertThatThrownBy(() -> builder.session(null)).hasMessageStartingWith("session: expected");
        assertThatThrownBy(() -> builder.credentials(null)).hasMessageStartingWith("credentials: expected");
        assertThatThrownBy(() -> builder.timeouts(null)).hasMessageStartingWith("timeouts: expected");
        assertThatThrownBy(() -> builder.retry(null)).hasMessageStartingWith("retry: expected");
        assertThatThrownBy(() -> builder.interceptor(null)).hasMessageStartingWith("interceptor: expected");
        assertThatThrownBy(() -> builder.tls(null)).hasMessageStartingWith("tls: expected");
        assertThatThrownBy(() -> builder.proxy(null)).hasMessageStartingWith("proxy: expected");
        assertThatThrownBy(() -> builder.apiKey(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Account Settings > API Keys");
    }
}
