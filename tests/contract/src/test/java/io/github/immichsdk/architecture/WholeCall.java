package io.github.immichsdk.architecture;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** A program of its own for a class loader that has the SDK and the jars it needs, and nothing else. */
public final class WholeCall implements Callable<String> {

    @Override
    public String call() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient client = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            FakeAsset asset = server.seed().asset("a.jpg", Instant.EPOCH).add();
            Album album = client.albums().create("Summer");
            client.albums().addAssets(album.id(), List.of(asset.id()));
            Album read = client.albums().get(album.id());
            return read.name() + ": " + read.assetCount() + " asset";
        }
    }
}
