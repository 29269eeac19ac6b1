package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumOrder;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.AlbumUser;
import io.github.immichsdk.albums.CreatedAlbum;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.TimeRange;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in docs/albums.md does what the page says. */
class AlbumsDocTest extends DocTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void allAlbumsAreListed() {
        server.seed().album("Sea", server.seed().photo("pier.jpg", NOON));

        for (Album album : immich.albums().list(AlbumScope.ALL)) {
            System.out.println(album.name() + ": " + album.assetCount() + " assets");
        }

        assertThat(immich.albums().list(AlbumScope.ALL))
                .singleElement()
                .satisfies(album -> assertThat(album.assetCount()).isEqualTo(1));
    }

    @Test
    void anAlbumIsFilledWithThePhotosOfADateRange() {
        String inJuly = server.seed().photo("pier.jpg", NOON).id();
        server.seed().photo("lake.jpg", Instant.parse("2026-08-01T12:00:00Z"));

        Album july = immich.albums().findOrCreate("July 2026");
        AssetQuery range = AssetQuery.all().taken(TimeRange.ofMonth(YearMonth.of(2026, 7), ZoneId.of("Europe/Oslo")));
        try (Stream<Asset> found = immich.search().stream(range)) {
            ItemResults added = immich.albums().addAssets(july.id(), found.map(Asset::id));
            System.out.println(added); // 412 done, 3 unchanged
            added.failed().forEach(System.out::println); // each with its reason
        }

        try (Stream<Asset> assets = immich.albums().assets(july.id())) {
            assertThat(assets).extracting(Asset::id).containsExactly(inJuly);
        }
    }

    @Test
    void anAlbumIsSharedChangedAndDeleted() {
        String annsId = server.user2().id();
        List<String> ids = List.of(server.seed().photo("pier.jpg", NOON).id());

        CreatedAlbum created = immich.albums()
                .create(NewAlbum.of("Sea").description("Summer by the sea").assets(ids));
        String albumId = created.album().id();
        immich.albums().addUsers(albumId, Map.of(annsId, AlbumRole.EDITOR));
        immich.albums().changeRole(albumId, annsId, AlbumRole.VIEWER);
        Album shared = immich.albums().get(albumId);

        immich.albums().update(albumId, AlbumChange.none().name("Sea 2026").order(AlbumOrder.ASC));
        immich.albums().removeAssets(albumId, ids);
        Album changed = immich.albums().get(albumId);
        immich.albums().delete(albumId); // the assets stay

        assertThat(shared.users()).extracting(AlbumUser::role).containsExactly(AlbumRole.VIEWER);
        assertThat(changed.name()).isEqualTo("Sea 2026");
        assertThat(changed.assetCount()).isZero();
        assertThat(immich.albums().list(AlbumScope.ALL)).isEmpty();
        assertThat(immich.assets().get(ids.get(0)).trashed()).isFalse();
    }
}
