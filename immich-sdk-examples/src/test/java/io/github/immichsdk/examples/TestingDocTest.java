package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FaultProxy;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.ServerCertificate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/testing.md. */
class TestingDocTest {

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    @Test
    void aServerIsFilledAndServesAClient() {
        String out = Printed.by(() -> {
            try (FakeImmich server = FakeImmich.start();
                    ImmichClient immich = ImmichClient.builder()
                            .server(server.url())
                            .apiKey(server.apiKey())
                            .build()) {
                FakeAsset photo = server.seed().photo("IMG_0001.jpg", Instant.parse("2024-05-01T10:00:00Z"));
                System.out.println(immich.assets().get(photo.id()).originalFileName());
            }
        });

        assertThat(out.strip()).isEqualTo("IMG_0001.jpg");
    }

    @Test
    void faultsAreChosenByOperationCountAndChance() {
        // the second upload is stored, but its response is lost
        server.faults().on("uploadAsset").skip(1).resetAfterHandling();
        server.faults().on("getMyUser").times(2).respond(429).retryAfter(Duration.ofSeconds(1));
        // 2 % of the requests, the same for the same seed
        server.faults().any().always().chance(0.02, 42).resetBodyAfter(100);

        assertThat(server.faults().waiting()).hasSize(3);
    }

    @Test
    void aConnectionThatIsDroppedEachTimeIsSeenByTheProgramAndOneThatIsDroppedOnceIsNot() {
        server.faults().on("getMyUser").resetBeforeHandling();
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build()) {
            assertThat(immich.users().me().name()).isEqualTo("Admin");
        }
        assertThat(server.faults().waiting()).isEmpty();

        server.faults().on("getMyUser").always().resetBeforeHandling();
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .retry(RetryOptions.none()) // the test does not wait
                .build()) {
            assertThrows(ImmichTransportException.class, () -> immich.users().me());
        }
    }

    @Test
    void aProxyInFrontOfAServerLosesAResponse() {
        String serverUrl = server.url();
        String apiKey = server.apiKey();
        try (FaultProxy proxy = FaultProxy.to(serverUrl);
                ImmichClient immich = ImmichClient.builder()
                        .server(proxy.url())
                        .apiKey(apiKey)
                        .build()) {
            proxy.faults().on("createAlbum").resetAfterHandling();
            assertThrows(ImmichTransportException.class, () -> immich.albums().create("July"));
        }
        try (ImmichClient immich =
                ImmichClient.builder().server(serverUrl).apiKey(apiKey).build()) {
            assertThat(immich.albums().list(AlbumScope.OWNED)).hasSize(1);
        }
    }

    @Test
    void aProxyWithAnExpiredCertificateIsRefused() {
        String serverUrl = server.url();
        FaultProxy expired = FaultProxy.builder(serverUrl)
                .certificate(ServerCertificate.expired())
                .start();
        TlsOptions trusting = TlsOptions.defaults().trust(ServerCertificate.writeAuthority(folder.resolve("ca.pem")));
        try (expired;
                ImmichClient immich = ImmichClient.builder()
                        .server(expired.url())
                        .apiKey(server.apiKey())
                        .tls(trusting)
                        .build()) {
            assertThrows(ImmichTransportException.class, () -> immich.users().me());
        }
    }
}
