package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.errors.ImmichStatusException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTunnelTest {

    @Test
    @Tag("case-N2")
    void aRefusedTunnelFailsOnTheFirstAttemptAndNamesTheProxyAndTheFix() throws Exception {
        try (RawServer proxy = RawServer.responding("HTTP/1.1 407 Proxy Authentication Required\r\n"
                        + "Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 6\r\n\r\nlog in");
                ImmichClient client = ImmichClient.builder()
                        .server("https://photos.invalid")
                        .apiKey("key")
                        .proxy(ProxyOptions.of("127.0.0.1", proxy.uri("/").getPort()))
                        .build()) {
            assertThatThrownBy(() -> client.users().me())
                    .isInstanceOfSatisfying(
                            ImmichStatusException.class,
                            refused -> assertThat(refused.call().attempts()).isEqualTo(1))
                    .hasMessageContaining(
                            "the proxy 127.0.0.1:" + proxy.uri("/").getPort())
                    .hasMessageContaining("credentials")
                    .hasMessageContaining("jdk.http.auth.tunneling.disabledSchemes");
            assertThat(proxy.heads())
                    .singleElement()
                    .asString()
                    .startsWith("CONNECT photos.invalid:443")
                    .doesNotContain("x-api-key");
        }
    }
}
