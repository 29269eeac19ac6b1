package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumOrder;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.CreatedAlbum;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumContractTest extends ContractTest {

    @TempDir
    Path folder;

    private String first;
    private String second;
    private String third;

    @BeforeEach
    void upload() {
        first = Pictures.upload(immich, folder, Pictures.NOON);
        second = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
        third = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(120));
    }

    private List<String> contents(String id) {
        try (Stream<Asset> assets = immich.albums().assets(id)) {
            return assets.map(Asset::id).toList();
        }
    }

    @Test
    void aNewAlbumIsEmptyAndMine() {
        Album album = immich.albums().create("Lofoten 2026");

        assertThat(album.name()).isEqualTo("Lofoten 2026");
        assertThat(album.description()).isEmpty();
        assertThat(album.ownerId()).isEqualTo(me.id());
        assertThat(album.owner())
                .isNotNull()
                .extracting("email")
                .isEqualTo(me.session().email());
        assertThat(album.users()).isEmpty();
        assertThat(album.assetCount()).isZero();
        assertThat(album.shared()).isFalse();
        assertThat(album.activityEnabled()).isTrue();
        assertThat(album.additionalProperties()).isEmpty();
        assertThat(immich.albums().get(album.id())).isEqualTo(album);
        assertThat(contents(album.id())).isEmpty();
    }

    @Test
    void anAlbumIsCreatedWithItsAssets() {
        CreatedAlbum made = immich.albums()
                .create(NewAlbum.of("Full").description("Two of three").assets(List.of(first, second)));

        assertThat(made.assets()).hasToString("2 done");
        assertThat(made.album().assetCount()).isEqualTo(2);
        assertThat(made.album().description()).isEqualTo("Two of three");
        assertThat(contents(made.album().id())).containsExactly(second, first);
    }

    @Test
    void assetsThatAreNotThereAreNamedWhenAnAlbumIsCreated() {
        CreatedAlbum made = immich.albums().create(NewAlbum.of("Gaps").assets(List.of(first, NOT_THERE, second)));

        assertThat(made.assets().done()).containsExactlyInAnyOrder(first, second);
        assertThat(made.assets().failed()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(NOT_THERE);
            assertThat(item.outcome()).isEqualTo(ItemOutcome.NO_PERMISSION);
        });
        assertThat(immich.albums().get(made.album().id()).assetCount()).isEqualTo(2);
    }

    @Test
    void anAssetInTheTrashCountsAsAddedWhenAnAlbumIsCreated() {
        immich.assets().trash(List.of(first));

        CreatedAlbum made = immich.albums().create(NewAlbum.of("Trash").assets(List.of(first, second)));

        assertThat(made.assets()).hasToString("2 done");
        assertThat(contents(made.album().id())).containsExactly(second);
    }

    @Test
    void twoAlbumsMayHaveOneNameAndThenNeitherIsFoundByIt() {
        Album one = immich.albums().create("Twins");
        Album two = immich.albums().create("Twins");

        assertThatThrownBy(() -> immich.albums().find("Twins"))
                .isInstanceOfSatisfying(
                        ImmichAmbiguousException.class,
                        e -> assertThat(e.ids()).containsExactlyInAnyOrder(one.id(), two.id()));
        assertThatThrownBy(() -> immich.albums().findOrCreate("Twins")).isInstanceOf(ImmichAmbiguousException.class);
        assertThat(immich.albums().list(AlbumScope.OWNED)).hasSize(2);
    }

    @Test
    void findOrCreateCreatesOneAlbumHoweverOften() {
        Album made = immich.albums().findOrCreate("Once, & for all?");

        assertThat(immich.albums().findOrCreate("Once, & for all?").id()).isEqualTo(made.id());
        assertThat(immich.albums().find("Once, & for all?")).map(Album::id).hasValue(made.id());
        assertThat(immich.albums().find("once, & for all?")).isEmpty();
        assertThat(immich.albums().find("Once")).isEmpty();
        assertThat(immich.albums().list(AlbumScope.ALL)).hasSize(1);
    }

    @Test
    void listsAreNewestFirst() {
        Album one = immich.albums().create("One");
        Album two = immich.albums().create("Two");

        assertThat(immich.albums().list(AlbumScope.OWNED)).extracting(Album::id).containsExactly(two.id(), one.id());
        assertThat(immich.albums().list(AlbumScope.ALL)).extracting(Album::id).containsExactly(two.id(), one.id());
        assertThat(immich.albums().list(AlbumScope.SHARED_WITH_ME)).isEmpty();
    }

    @Test
    void theAlbumsOfAnAssetAreListed() {
        Album one = immich.albums()
                .create(NewAlbum.of("One").assets(List.of(first)))
                .album();
        immich.albums().create(NewAlbum.of("Two").assets(List.of(second)));

        assertThat(immich.albums().listByAsset(first)).extracting(Album::id).containsExactly(one.id());
        assertThat(immich.albums().listByAsset(third)).isEmpty();
    }

    @Test
    void anAlbumChanges() {
        Album album = immich.albums()
                .create(NewAlbum.of("Before").description("Old").assets(List.of(first, second)))
                .album();

        Album changed = immich.albums()
                .update(
                        album.id(),
                        AlbumChange.none()
                                .name("After")
                                .description("")
                                .order(AlbumOrder.ASC)
                                .thumbnail(first)
                                .disableActivity());

        assertThat(changed.name()).isEqualTo("After");
        assertThat(changed.description()).isEmpty();
        assertThat(changed.order()).isEqualTo(AlbumOrder.ASC);
        assertThat(changed.thumbnailAssetId()).isEqualTo(first);
        assertThat(changed.activityEnabled()).isFalse();
        assertThat(changed.assetCount()).isEqualTo(2);
        assertThat(immich.albums().get(album.id()).name()).isEqualTo("After");
    }

    @Test
    void aChangeLeavesTheRestAsItIs() {
        Album album =
                immich.albums().create(NewAlbum.of("Name").description("Text")).album();

        Album changed = immich.albums().update(album.id(), AlbumChange.none().name("Other"));

        assertThat(changed.description()).isEqualTo("Text");
        assertThat(changed.order()).isEqualTo(album.order());
        assertThat(changed.activityEnabled()).isTrue();
    }

    @Test
    void aThumbnailMustBeInTheAlbum() {
        Album album = immich.albums()
                .create(NewAlbum.of("Cover").assets(List.of(first)))
                .album();

        assertThatThrownBy(() ->
                        immich.albums().update(album.id(), AlbumChange.none().thumbnail(second)))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("thumbnail");
    }

    @Test
    void aDeletedAlbumIsGoneAndItsAssetsStay() {
        Album album = immich.albums()
                .create(NewAlbum.of("Gone").assets(List.of(first)))
                .album();

        immich.albums().delete(album.id());

        assertThatThrownBy(() -> immich.albums().get(album.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.albums().delete(album.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> contents(album.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThat(immich.assets().get(first).trashed()).isFalse();
    }

    @Test
    void eachAddedAssetHasAResult() {
        Album album = immich.albums()
                .create(NewAlbum.of("Mixed").assets(List.of(first)))
                .album();

        ItemResults result = immich.albums().addAssets(album.id(), List.of(first, second, second, NOT_THERE));

        assertThat(result.items())
                .extracting(ItemResult::outcome)
                .containsExactly(
                        ItemOutcome.DUPLICATE, ItemOutcome.DONE, ItemOutcome.DUPLICATE, ItemOutcome.NO_PERMISSION);
        assertThat(result).hasToString("1 done, 2 unchanged, 1 no_permission");
        assertThat(contents(album.id())).containsExactly(second, first);
    }

    @Test
    void eachRemovedAssetHasAResult() {
        Album album = immich.albums()
                .create(NewAlbum.of("Less").assets(List.of(first, second)))
                .album();

        ItemResults result = immich.albums().removeAssets(album.id(), List.of(first, third));

        assertThat(result).hasToString("1 done, 1 unchanged");
        assertThat(contents(album.id())).containsExactly(second);
        assertThat(immich.albums().removeAssets(album.id(), Stream.of(first)).unchanged())
                .containsExactly(first);
    }

    @Test
    void assetsOfAStreamGoIn() {
        Album album = immich.albums().create("Streamed");

        ItemResults result = immich.albums()
                .addAssets(album.id(), immich.search().stream(AssetQuery.all()).map(Asset::id));

        assertThat(result).hasToString("3 done");
        assertThat(contents(album.id())).containsExactly(third, second, first);
    }

    @Test
    void anAlbumThatIsNotThereTakesNothing() {
        assertThatThrownBy(() -> immich.albums().addAssets(NOT_THERE, List.of(first)))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.albums().removeAssets(NOT_THERE, List.of(first)))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() ->
                        immich.albums().update(NOT_THERE, AlbumChange.none().name("x")))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void anAlbumShowsTimelineAndArchiveOnAllVersions() {
        String archived = third;
        immich.assets().update(archived, AssetChange.none().visibility(Visibility.ARCHIVE));
        Album album = immich.albums()
                .create(NewAlbum.of("All kinds").assets(List.of(first, second, archived)))
                .album();
        immich.assets().trash(List.of(second));

        assertThat(contents(album.id())).containsExactly(archived, first);
        assertThat(immich.albums().get(album.id()).assetCount()).isEqualTo(2);
    }

    @Test
    void albumsAreCounted() {
        immich.albums().create("One");
        immich.albums().create("Two");

        assertThat(immich.albums().statistics()).satisfies(counts -> {
            assertThat(counts.owned()).isEqualTo(2);
            assertThat(counts.shared()).isZero();
            assertThat(counts.notShared()).isEqualTo(2);
            assertThat(counts.additionalProperties()).isEmpty();
        });
    }

    @Test
    void aMissingPermissionIsNamed() {
        try (ImmichClient narrow = me.builder().apiKey(me.apiKey("album.read")).build()) {
            assertThatThrownBy(() -> narrow.albums().create("x"))
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("album.create");
            assertThatCode(() -> narrow.albums().list(AlbumScope.ALL)).doesNotThrowAnyException();
        }
    }

    @Test
    void aDryRunLeavesNoTrace() {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            Album made = dry.albums().findOrCreate("Rehearsed");
            assertThat(dry.albums().addAssets(made.id(), List.of(first, second)))
                    .hasToString("2 done");
            dry.albums().update(made.id(), AlbumChange.none().name("Changed"));

            assertThat(dry.albums().get(made.id()).name()).isEqualTo("Changed");
            assertThat(dry.albums().assets(made.id()).map(Asset::id)).containsExactly(first, second);
            assertThat(dry.dryRunReport().writes()).hasSize(3);
        }
        assertThat(immich.albums().list(AlbumScope.ALL)).isEmpty();
    }

    @Test
    void assetsJoinSeveralAlbumsAtOnce() {
        String one = immich.albums().create("One").id();
        String two = immich.albums().create("Two").id();

        assertThat(immich.albums().addAssetsToAll(List.of(one, two), List.of(first, second)))
                .isEqualTo(ItemOutcome.DONE);
        assertThat(immich.albums().addAssetsToAll(List.of(one, two), List.of(first, second)))
                .isEqualTo(ItemOutcome.DUPLICATE);
        assertThat(immich.albums().addAssetsToAll(List.of(NOT_THERE), List.of(first)))
                .isEqualTo(ItemOutcome.NO_PERMISSION);
        for (String album : List.of(one, two)) {
            assertThat(immich.albums().assets(album).map(Asset::id)).containsExactlyInAnyOrder(first, second);
        }
        isForbidden(List.of(client -> client.albums().addAssetsToAll(List.of(one), List.of(first))));
    }
}
