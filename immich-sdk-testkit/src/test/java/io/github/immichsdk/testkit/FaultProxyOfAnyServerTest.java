package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy that users put in front of a server of their own. */
class FaultProxyOfAnyServerTest {

    private FakeImmich server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server = FakeImmich.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ImmichClient client(FaultProxy proxy) {
        return ImmichClient.builder()
                .server(proxy.url())
                .apiKey(server.apiKey())
                .retry(RetryOptions.none())
                .build();
    }

    @Test
    void aFaultAffectsTheOperationThatItNamesAndNoOther() {
        try (FaultProxy proxy = FaultProxy.to(server.url());
                ImmichClient immich = client(proxy)) {
            proxy.faults().on("getUser").respond(503);

            assertThat(immich.users().me().id()).isEqualTo(server.admin().id());
            assertThatThrownBy(() -> immich.users().get(server.admin().id())).isInstanceOf(ImmichServerException.class);
            assertThat(proxy.faults().waiting()).isEmpty();
        }
    }

    @Test
    void anOperationThatImmichDoesNotHaveIsRefused() {
        try (FaultProxy proxy = FaultProxy.to(server.url())) {
            assertThatThrownBy(() -> proxy.faults().on("getUsr"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("getUsr");
        }
    }

    @Test
    void aClientThatTrustsTheCertificateGetsThrough() {
        ServerCertificate certificate = ServerCertificate.valid();
        try (FaultProxy proxy = FaultProxy.builder(server.url())
                        .certificate(certificate)
                        .start();
                ImmichClient immich = ImmichClient.builder()
                        .server(proxy.url())
                        .apiKey(server.apiKey())
                        .tls(TlsOptions.defaults().trust(ServerCertificate.writeAuthority(folder.resolve("ca.pem"))))
                        .build()) {
            assertThat(immich.users().me().id()).isEqualTo(server.admin().id());
        }
    }

    @Test
    void expiredForeignAndUnknownCertificatesAreRefusedBeforeTheRequest() {
        TlsOptions trusting = TlsOptions.defaults().trust(ServerCertificate.writeAuthority(folder.resolve("ca.pem")));
        refused(ServerCertificate.expired(), trusting);
        refused(ServerCertificate.forAnotherHost(), trusting);
        refused(ServerCertificate.valid(), TlsOptions.defaults());
    }

    private void refused(ServerCertificate certificate, TlsOptions tls) {
        try (FaultProxy proxy = FaultProxy.builder(server.url())
                        .certificate(certificate)
                        .start();
                ImmichClient immich = ImmichClient.builder()
                        .server(proxy.url())
                        .apiKey(server.apiKey())
                        .tls(tls)
                        .build()) {
            assertThatThrownBy(() -> immich.users().me()).isInstanceOf(ImmichTransportException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theOpenConnectionsOfAClientAreCounted() throws Exception {
        try (FaultProxy proxy = FaultProxy.to(server.url())) {
            try (ImmichClient immich = client(proxy)) {
                immich.server().ping();
                assertThat(proxy.openConnections()).isEqualTo(1);
            }
            for (int i = 0; i < 500 && proxy.openConnections() > 0; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(proxy.openConnections()).isZero();
        }
    }

    @Test
    void aUrlThatIsNotHttpIsRefused() {
        assertThatThrownBy(() -> FaultProxy.to("https://photos.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:2283");
    }
}
