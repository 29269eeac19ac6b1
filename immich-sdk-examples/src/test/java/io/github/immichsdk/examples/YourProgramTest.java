package io.github.immichsdk.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How users test programs of their own; README.md shows it. */
class YourProgramTest {

    @ImmichServer
    FakeImmich server;

    @Test
    void afterALostResponseTheAlbumIsFoundAndNotCreatedAgain() {
        server.faults().on("createAlbum").resetAfterHandling();
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build()) {
            assertThrows(ImmichTransportException.class, () -> immich.albums().findOrCreate("July"));

            Album found = immich.albums().findOrCreate("July");

            assertEquals(List.of(found), immich.albums().list(AlbumScope.OWNED));
        }
    }
}
