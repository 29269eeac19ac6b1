package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.TimeRange;
import java.time.Instant;
import java.util.stream.Stream;

public class Summer {
    public static void main(String[] args) {
        AssetQuery summer = AssetQuery.all()
                .taken(TimeRange.between(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-09-01T00:00:00Z")));
        try (ImmichClient immich = ImmichClient.fromEnvironment();
                Stream<Asset> found = immich.search().stream(summer)) {
            String album = immich.albums().findOrCreate("Summer 2026").id();
            System.out.println(immich.albums().addAssets(album, found.map(Asset::id))); // 412 done
        }
    }
}
