package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.ProcessingStep;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.map.MapMarker;
import io.github.immichsdk.map.MapQuery;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.SuggestionType;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineMonth;
import io.github.immichsdk.timeline.TimelineQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline, the map, the folders and the searches that help to explore a library. */
class TimelineContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    @TempDir
    Path folder;

    private Asset upload(String taken) {
        String id = Pictures.upload(immich, folder, Instant.parse(taken));
        return immich.assets().awaitProcessed(id, ProcessingStep.METADATA, Duration.ofSeconds(60));
    }

    private Asset located(Asset asset) {
        immich.assets().update(asset.id(), AssetChange.none().location(59.91, 10.75));
        return asset;
    }

    @Test
    void theTimelineHasItsMonthsWithTheirAssetsInOrder() {
        Asset january = upload("2024-01-15T12:00:00Z");
        Asset may = upload("2024-05-02T12:00:00Z");
        Asset hidden = upload("2024-05-03T12:00:00Z");
        immich.assets().update(hidden.id(), AssetChange.none().visibility(Visibility.ARCHIVE));

        assertThat(immich.timeline().months(TimelineQuery.all()))
                .extracting(TimelineMonth::month, TimelineMonth::count)
                .containsExactly(tuple(YearMonth.of(2024, 5), 1L), tuple(YearMonth.of(2024, 1), 1L));
        List<TimelineAsset> assets = immich.timeline().assets(YearMonth.of(2024, 1), TimelineQuery.all());
        assertThat(assets).extracting(TimelineAsset::id).containsExactly(january.id());
        assertThat(assets.get(0).additionalProperties()).isEmpty();
        assertThat(assets.get(0).takenAt().toInstant()).isEqualTo(january.fileCreatedAt());
        assertThat(immich.timeline().assets(YearMonth.of(1999, 1), TimelineQuery.all()))
                .isEmpty();
        assertThat(immich.timeline().stream(
                        TimelineQuery.all().includeArchived().oldestFirst()))
                .extracting(TimelineAsset::id)
                .first()
                .isEqualTo(january.id());
        assertThat(immich.timeline().stream(TimelineQuery.all().includeArchived()))
                .extracting(TimelineAsset::id)
                .containsExactlyInAnyOrder(january.id(), may.id(), hidden.id());
    }

    @Test
    void theMapShowsAssetsWithCoordinates() {
        Asset there = located(upload("2024-01-15T12:00:00Z"));
        upload("2024-01-16T12:00:00Z");

        List<MapMarker> markers = Eventually.get(() -> immich.map().markers(MapQuery.all()), found -> !found.isEmpty());

        assertThat(markers).extracting(MapMarker::id).containsExactly(there.id());
        assertThat(markers.get(0).kilometersTo(59.91, 10.75)).isLessThan(0.1);
        assertThat(immich.map().markers(MapQuery.all().favorite())).isEmpty();
        immich.map()
                .placeAt(59.91, 10.75)
                .ifPresent(place -> assertThat(place.additionalProperties()).isEmpty());
    }

    @Test
    void anAlbumHasItsOwnMarkersFrom3On() {
        Asset there = located(upload("2024-01-15T12:00:00Z"));
        String album = immich.albums()
                .create(NewAlbum.of("Trip").assets(List.of(there.id())))
                .album()
                .id();

        if (Operations.GET_ALBUM_MAP_MARKERS.existsIn(immich.server().version())) {
            assertThat(Eventually.get(() -> immich.map().albumMarkers(album), found -> !found.isEmpty()))
                    .extracting(MapMarker::id)
                    .containsExactly(there.id());
        } else {
            assertThatThrownBy(() -> immich.map().albumMarkers(album))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.0.0");
        }
    }

    @Test
    void aFolderHasItsFilesAndNotThoseOfFoldersThatEndAlike() {
        Asset asset = upload("2024-01-15T12:00:00Z");
        String path = asset.originalPath().substring(0, asset.originalPath().lastIndexOf('/'));

        assertThat(immich.folders().paths()).containsExactly(path);
        assertThat(immich.folders().assets(path)).extracting(Asset::id).containsExactly(asset.id());
        assertThat(immich.folders().assets(path.substring(path.lastIndexOf('/') + 1)))
                .isEmpty();
        assertThat(immich.folders().assets("/no/such/folder")).isEmpty();
    }

    @Test
    void aLibraryIsExploredByValuesPlacesAndSize() {
        Asset asset = upload("2024-01-15T12:00:00Z");

        assertThat(immich.search().largest(AssetQuery.all(), 3))
                .extracting(Asset::id)
                .containsExactly(asset.id());
        assertThat(immich.search().explore())
                .first()
                .satisfies(group -> assertThat(group.fieldName()).isEqualTo("exifInfo.city"));
        assertThat(immich.search()
                        .suggestions(SuggestionType.MAKE, AssetQuery.all().country("Norway")))
                .isEmpty();
        assertThat(immich.search().places("No place has this name")).isEmpty();
        assertThat(immich.search().byCity())
                .allSatisfy(one -> assertThat(one.id()).isEqualTo(asset.id()));
    }

    @Test
    void aMissingAlbumIsNotFoundByAnyCall() {
        TimelineQuery query = TimelineQuery.all().album(NOT_THERE);

        assertThatThrownBy(() -> immich.timeline().months(query)).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.timeline().assets(YearMonth.of(2024, 1), query))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aKeyWithoutThePermissionIsRefusedByEveryCall() {
        List<Consumer<ImmichClient>> calls = List.of(
                use -> use.timeline().months(TimelineQuery.all()),
                use -> use.timeline().assets(YearMonth.of(2024, 1), TimelineQuery.all()),
                use -> use.map().markers(MapQuery.all()),
                use -> use.map().placeAt(0, 0),
                use -> use.folders().paths(),
                use -> use.folders().assets("/photos"),
                use -> use.search().largest(AssetQuery.all(), 1),
                use -> use.search().explore(),
                use -> use.search().byCity(),
                use -> use.search().places("Oslo"),
                use -> use.search().suggestions(SuggestionType.CITY));
        try (ImmichClient narrow =
                server.builder().apiKey(me.apiKey("archive.read")).build()) {
            assertThat(calls)
                    .allSatisfy(call ->
                            assertThatThrownBy(() -> call.accept(narrow)).isInstanceOf(ImmichForbiddenException.class));
        }
    }
}
