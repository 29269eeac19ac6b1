package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.errors.ImmichTransportException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Private certificates, client certificates and pins over real TLS sockets. */
@Timeout(120)
class TlsOptionsTest {

    private static final String PROTOCOL = System.getProperty("immich.protocol.tls", "HTTP/2.0");

    @TempDir
    Path folder;

    private static WireMockConfiguration https(TestCertificate certificate) {
        return WireMockConfiguration.options()
                .httpDisabled(true)
                .dynamicHttpsPort()
                .keystorePath(certificate.keyStore().toString())
                .keystorePassword(TestCertificate.PASSWORD)
                .keyManagerPassword(TestCertificate.PASSWORD)
                .keystoreType("PKCS12");
    }

    private static String ping(WireMockConfiguration configuration, TlsOptions tls) {
        WireMockServer server = new WireMockServer(configuration);
        server.start();
        server.stubFor(WireMock.get("/api/server/ping").willReturn(WireMock.okJson("{\"res\":\"pong\"}")));
        try (ImmichClient client = ImmichClient.builder()
                .server("https://localhost:" + server.httpsPort())
                .retry(RetryOptions.none())
                .tls(tls)
                .build()) {
            client.raw().get("/server/ping").asMap();
            return server.getAllServeEvents().get(0).getRequest().getProtocol();
        } finally {
            server.stop();
        }
    }

    @Test
    @Tag("case-N1")
    void aPrivateCertificateFromAPemFileIsTrustedAndHttp2IsSpoken() throws Exception {
        TestCertificate own = TestCertificate.forLoopback(folder);
        assertThat(ping(https(own), TlsOptions.defaults().trust(own.pem()))).isEqualTo(PROTOCOL);
    }

    @Test
    void aCertificateNobodyTrustsIsRefusedAndTheMessageNamesTheOption() throws Exception {
        TestCertificate own = TestCertificate.forLoopback(folder);
        assertThatThrownBy(() -> ping(https(own), TlsOptions.defaults()))
                .isInstanceOf(ImmichTransportException.class)
                .hasMessageContaining("TlsOptions.defaults().trust");
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        TestCertificate other = TestCertificate.forAnotherHost(folder);
        assertThatThrownBy(() -> ping(https(other), TlsOptions.defaults().trust(other.pem())))
                .isInstanceOf(ImmichTransportException.class);
    }

    @Test
    void thePinOfTheServersKeyIsAcceptedAndAnotherOneRefused() throws Exception {
        TestCertificate own = TestCertificate.forLoopback(folder);
        TestCertificate other = TestCertificate.forClient(folder);
        TlsOptions trusting = TlsOptions.defaults().trust(own.pem());
        assertThat(ping(https(own), trusting.pinnedKey("sha256/" + own.pin()))).isEqualTo(PROTOCOL);
        assertThatThrownBy(() -> ping(https(own), trusting.pinnedKey(other.pin())))
                .isInstanceOf(ImmichTransportException.class)
                .hasMessageContaining("tls.pinnedKey")
                .hasMessageContaining(own.pin());
    }

    @Test
    void aServerThatAsksForAClientCertificateAcceptsTheOneGivenAndRefusesNone() throws Exception {
        TestCertificate own = TestCertificate.forLoopback(folder);
        TestCertificate client = TestCertificate.forClient(folder);
        TlsOptions trusting = TlsOptions.defaults().trust(own.pem());
        WireMockConfiguration mutual = https(own)
                .needClientAuth(true)
                .trustStorePath(client.trustStore().toString())
                .trustStorePassword(TestCertificate.PASSWORD)
                .trustStoreType("PKCS12");
        assertThat(ping(mutual, trusting.clientCertificate(client.keyStore(), TestCertificate.PASSWORD.toCharArray())))
                .isEqualTo(PROTOCOL);
        assertThatThrownBy(() -> ping(mutual, trusting)).isInstanceOf(ImmichTransportException.class);
    }

    @Test
    void anExpiredFileSaysSo() throws Exception {
        Path pem = TestCertificate.expired(folder).pem();
        assertThatThrownBy(() -> TlsOptions.defaults().trust(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pem.toString())
                .hasMessageContaining("expired");
    }

    @Test
    void missingAndEmptyAndOtherFilesAreNamedWithTheCure() throws Exception {
        Path missing = folder.resolve("missing.pem");
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        assertThatThrownBy(() -> TlsOptions.defaults().trust(missing))
                .hasMessageContaining(missing + " does not exist");
        assertThatThrownBy(() -> TlsOptions.defaults().trust(empty)).hasMessageContaining(empty + " is empty");
        assertThatThrownBy(() -> TlsOptions.defaults().trust(text)).hasMessageContaining(text + " has no line");
        assertThatThrownBy(() -> TlsOptions.defaults().trust(folder)).hasMessageContaining("is a directory");
        assertThatThrownBy(() -> TlsOptions.defaults().clientCertificate(text, new char[0]))
                .hasMessageContaining(text + " is no PKCS#12 file");
    }

    @Test
    void aWrongPasswordIsReportedWithoutThePassword() throws Exception {
        Path keyStore = TestCertificate.forClient(folder).keyStore();
        assertThatThrownBy(() -> TlsOptions.defaults().clientCertificate(keyStore, "wr0ng-secret".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(keyStore.toString())
                .hasMessageContaining("password")
                .hasMessageNotContaining("wr0ng-secret");
    }
}
