package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FaultProxy;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.ServerCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in docs/configuration.md does what the page says. */
class ConfigurationDocTest {

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    @Test
    void aCallGoesThroughTheProxyToAServerOfAPrivateAuthority() throws Exception {
        String key = server.apiKey();
        Path caPem = ServerCertificate.writeAuthority(folder.resolve("ca.pem"));
        try (FaultProxy https = FaultProxy.builder(server.url())
                        .certificate(ServerCertificate.valid())
                        .start();
                TunnelProxy proxy = TunnelProxy.start()) {
            String url = https.url();
            String proxyHost = "127.0.0.1";
            int proxyPort = proxy.port();

            ImmichClient immich = ImmichClient.builder()
                    .server(url)
                    .apiKey(key)
                    .proxy(ProxyOptions.of(proxyHost, proxyPort))
                    .tls(TlsOptions.defaults().trust(caPem)) // in addition to the authorities of the JVM
                    .timeouts(Timeouts.defaults().connect(Duration.ofSeconds(5)).response(Duration.ofSeconds(30)))
                    .build();

            try (immich) {
                assertThat(immich.users().me().email()).isEqualTo(server.admin().email());
            }
            assertThat(proxy.targets()).isEqualTo(List.of(https.url().replace("https://", "")));
        }
    }

    @Test
    void limitsAndRetriesAreThoseOfThePage() {
        try (ImmichClient immich = ConfigurationSnippets.limits(server.url(), server.apiKey())) {
            assertThat(immich.users().me().email()).isEqualTo(server.admin().email());
            assertThat(immich.options().timeouts().response()).isEqualTo(Duration.ofSeconds(30));
            assertThat(immich.options().retry().maxRetries()).isEqualTo(5);
        }
    }

    @Test
    void aProxyWithCredentialsIsSet() {
        try (ImmichClient immich = ConfigurationSnippets.proxy(server.url(), server.apiKey(), "ann", "planted")) {
            assertThat(immich.toString()).doesNotContain("planted");
        }
    }

    @Test
    void aPrivateAuthorityAndAClientCertificateAreSet() throws Exception {
        Path caPem = ServerCertificate.writeAuthority(folder.resolve("ca.pem"));
        Path clientP12 = folder.resolve("client.p12");
        String password = "planted-password";
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=ann",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        clientP12.toString(),
                        "-storepass",
                        password)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();

        try (ImmichClient immich =
                ConfigurationSnippets.tls(server.url(), server.apiKey(), caPem, clientP12, password.toCharArray())) {
            assertThat(immich.users().me().email()).isEqualTo(server.admin().email());
        }
    }
}
