package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.memories.Memory;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultProxy;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a test puts on the fake server is what a client finds there. */
class SeededTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private static ImmichClient client(FakeImmich fake, String url) {
        return ImmichClient.builder().server(url).apiKey(fake.apiKey()).build();
    }

    @Test
    void aSeededMemoryHasItsYearAndItsAssets() {
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = client(fake, fake.url())) {
            FakeAsset one = fake.seed().photo("one.jpg", NOON);
            fake.seed().photo("two.jpg", NOON);

            Memory memory = immich.memories().get(fake.seed().memory(NOON, one));

            assertThat(memory.data().year()).isEqualTo(2024);
            assertThat(memory.assets()).extracting(Asset::id).containsExactly(one.id());
        }
    }

    @Test
    void aVisitorOfASeededLinkSeesTheAlbumAndNothingElse() {
        try (FakeImmich fake = FakeImmich.start()) {
            FakeAsset shared = fake.seed().photo("one.jpg", NOON);
            fake.seed().photo("two.jpg", NOON);
            String album = fake.seed().album("July", shared);
            String url = fake.url() + "/share/" + fake.seed().sharedLink(album);

            try (ImmichClient visitor = ImmichClient.builder().sharedLink(url).build();
                    Stream<Asset> seen = visitor.albums().assets(album)) {
                assertThat(seen).extracting(Asset::id).containsExactly(shared.id());
            }
        }
    }

    @Test
    void theIdOfADeviceIsReadFromServersBefore3() {
        try (FakeImmich fake = FakeImmich.builder().version(FakeVersion.V2_7_5).start();
                ImmichClient immich = client(fake, fake.url())) {
            FakeAsset one = fake.seed()
                    .asset("one.jpg", NOON)
                    .deviceAssetId("DCIM/one.jpg")
                    .add();

            assertThat(immich.assets().get(one.id()).deviceAssetId()).isEqualTo("DCIM/one.jpg");
        }
    }

    @Test
    void aProxyListensAtItsPort() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (FakeImmich fake = FakeImmich.start();
                FaultProxy proxy = FaultProxy.builder(fake.url()).port(port).start();
                ImmichClient immich = client(fake, proxy.url())) {
            assertThat(proxy.url()).contains(":" + port);
            assertThat(immich.users().me().id()).isEqualTo(fake.admin().id());
        }
    }
}
