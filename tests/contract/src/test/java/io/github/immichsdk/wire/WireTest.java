package io.github.immichsdk.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.RetryOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire, byte for byte where it matters: on HTTP/1.1, and on HTTP/2 over TLS as a reverse proxy offers it. */
@ParameterizedClass(name = "{0}")
@EnumSource(WireTest.Wire.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class WireTest {

    /** How a client and a server speak. */
    enum Wire {
        PLAIN_HTTP_1_1("HTTP/1.1"),
        /** The protocol is that of the transport: a run over one that speaks only HTTP/1.1 sets the property. */
        TLS_HTTP_2(System.getProperty("immich.protocol.tls", "HTTP/2.0"));

        final String protocol;

        Wire(String protocol) {
            this.protocol = protocol;
        }
    }

    @TempDir
    static Path folder;

    private static Loopback certificate;
    private static WireMockServer server;

    @Parameter
    Wire wire;

    @BeforeAll
    static void start() throws Exception {
        certificate = Loopback.in(folder);
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(certificate.keyStore().toString())
                .keystoreType("PKCS12")
                .keystorePassword(Loopback.PASSWORD)
                .keyManagerPassword(Loopback.PASSWORD));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @BeforeEach
    void respondWithTheVersion() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(WireMock.status(418)));
        server.stubFor(get("/api/server/version").willReturn(okJson("{\"major\":3,\"minor\":0,\"patch\":3}")));
    }

    /** No test may speak another protocol than it claims. */
    @AfterEach
    void eachRequestCameByTheProtocolOfTheTest() {
        assertThat(server.getAllServeEvents())
                .allSatisfy(
                        event -> assertThat(event.getRequest().getProtocol()).isEqualTo(wire.protocol));
    }

    WireMockServer server() {
        return server;
    }

    String address() {
        return wire == Wire.PLAIN_HTTP_1_1
                ? "http://127.0.0.1:" + server.port()
                : "https://127.0.0.1:" + server.httpsPort();
    }

    /** Sets up a client for this wire: it trusts the certificate of the server, and retries without long pauses. */
    ImmichClientBuilder connected(ImmichClientBuilder builder) {
        try {
            HttpClient http =
                    HttpClient.newBuilder().sslContext(certificate.trusting()).build();
            return builder.server(address())
                    .httpClient(http)
                    .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the requests to a path below {@code /api}, in order} */
    List<LoggedRequest> requests(String path) {
        return server.findAll(WireMock.anyRequestedFor(WireMock.urlEqualTo("/api" + path))).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /** {@return the only request to a path below {@code /api}} */
    LoggedRequest request(String path) {
        List<LoggedRequest> all = requests(path);
        assertThat(all).as(path).hasSize(1);
        return all.get(0);
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    static ResponseDefinitionBuilder page(int status) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withHeader("Server", "nginx")
                .withBody("<html><head><title>nginx says " + status + "</title></head><body></body></html>");
    }
}
