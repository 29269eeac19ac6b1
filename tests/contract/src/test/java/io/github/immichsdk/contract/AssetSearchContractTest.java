package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.search.AssetField;
import io.github.immichsdk.search.AssetFlag;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetStatistics;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.search.TimeRange;
import io.github.immichsdk.uploads.UploadOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetSearchContractTest extends ContractTest {

    private static final ServerVersion NULL_RATINGS = ServerVersion.V2_6;
    private static final ServerVersion HEEDS_STACKS = ServerVersion.of("2.7.0");

    @TempDir
    Path folder;

    @Test
    void theTimelineIsFoundNewestFirst() {
        List<String> ids = uploadMinuteByMinute(4);

        assertThat(ids(AssetQuery.all())).containsExactly(ids.get(3), ids.get(2), ids.get(1), ids.get(0));
        assertThat(ids(AssetQuery.all().oldestFirst())).isEqualTo(ids);
    }

    @Test
    void smallPagesGiveTheSameList() {
        List<String> ids = uploadMinuteByMinute(7);

        assertThat(ids(AssetQuery.all().oldestFirst().pageSize(2))).isEqualTo(ids);
    }

    @Test
    void assetsComeInOrderOfFileSizeWhereTheServerSortsThem() {
        if (!immich.supports(Feature.ORDER_BY_SIZE)) {
            assertThatThrownBy(() -> immich.search().stream(AssetQuery.all().largestFirst())
                            .toList())
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.2.0");
            return;
        }
        List<String> ids = uploadMinuteByMinute(5);
        Map<String, Long> sizes = immich.search().largest(AssetQuery.all(), 10).stream()
                .collect(Collectors.toMap(Asset::id, asset -> asset.exif().fileSizeInByte()));

        List<String> found = ids(AssetQuery.all().largestFirst().pageSize(2));
        List<String> reversed = ids(AssetQuery.all().smallestFirst().pageSize(2));

        assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(found).extracting(sizes::get).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(reversed).extracting(sizes::get).isSorted();
    }

    @Test
    void pagesLeadToEachOther() {
        List<String> ids = uploadMinuteByMinute(3);
        AssetQuery query = AssetQuery.all().oldestFirst().pageSize(2);

        Page<Asset> first = immich.search().page(query);
        assertThat(first.items()).extracting(Asset::id).isEqualTo(ids.subList(0, 2));
        assertThat(first.next()).isNotNull();
        Page<Asset> second = immich.search().page(query, first.next());
        assertThat(second.items()).extracting(Asset::id).isEqualTo(ids.subList(2, 3));
        assertThat(second.last()).isTrue();
    }

    @Test
    void withoutAVisibilityOnlyTheTimelineIsFound() {
        String shown = upload(0, UploadOptions.defaults());
        upload(1, UploadOptions.defaults().visibility(Visibility.ARCHIVE));
        upload(2, UploadOptions.defaults().visibility(Visibility.HIDDEN));

        assertThat(ids(AssetQuery.all())).containsExactly(shown);
        assertThat(immich.search().count(AssetQuery.all())).isEqualTo(1);
    }

    @Test
    void severalVisibilitiesAreFoundTogetherInOrder() {
        String shown = upload(0, UploadOptions.defaults());
        String archived = upload(1, UploadOptions.defaults().visibility(Visibility.ARCHIVE));
        String later = upload(2, UploadOptions.defaults());
        AssetQuery both = AssetQuery.all().visibility(Visibility.ARCHIVE, Visibility.TIMELINE);

        assertThat(ids(both.oldestFirst())).containsExactly(shown, archived, later);
        assertThat(immich.search().count(both)).isEqualTo(3);
    }

    @Test
    void aRangeIncludesItsStartAndExcludesItsEnd() {
        List<String> ids = uploadMinuteByMinute(4);

        assertThat(ids(AssetQuery.all()
                        .taken(TimeRange.between(minute(1), minute(3)))
                        .oldestFirst()))
                .isEqualTo(ids.subList(1, 3));
        assertThat(ids(AssetQuery.all().taken(TimeRange.before(minute(0))))).isEmpty();
        assertThat(ids(AssetQuery.all().taken(TimeRange.from(minute(3))))).containsExactly(ids.get(3));
    }

    @Test
    void aListingWithSeveralRequestsInFlightIsCompleteAndInOrder() {
        List<String> ids = uploadMinuteByMinute(12);
        AssetQuery query = AssetQuery.all().pageSize(2).maxInFlight(4).oldestFirst();

        AssetListing listing = immich.search().listing(query);
        try (Stream<Asset> assets = listing.stream()) {
            assertThat(assets).extracting(Asset::id).isEqualTo(ids);
        }
        assertThat(listing.completeness().verified())
                .as("%s", listing.completeness())
                .isTrue();
    }

    @Test
    void filtersNarrowTheSearch() {
        String plain = upload(0, UploadOptions.defaults().fileName("plain.jpg"));
        String liked = upload(1, UploadOptions.defaults().fileName("Fjord.jpg").favorite());
        Asset asset = immich.assets().get(plain);

        assertThat(ids(AssetQuery.all().is(AssetFlag.FAVORITE))).containsExactly(liked);
        assertThat(ids(AssetQuery.all().isNot(AssetFlag.FAVORITE))).containsExactly(plain);
        assertThat(ids(AssetQuery.all().fileName("fjORD"))).containsExactly(liked);
        assertThat(ids(AssetQuery.all().checksum(asset.checksum()))).containsExactly(plain);
        assertThat(ids(AssetQuery.all().id(liked))).containsExactly(liked);
        assertThat(ids(AssetQuery.all().type(AssetType.VIDEO))).isEmpty();
        assertThat(ids(AssetQuery.all().notInAlbum())).hasSize(2);
        assertThat(ids(AssetQuery.all().unset(AssetField.TAGS))).hasSize(2);
        assertThat(ids(AssetQuery.all().city("Atlantis"))).isEmpty();
        assertThat(ids(AssetQuery.all().is(AssetFlag.MOTION))).isEmpty();
        assertThat(ids(AssetQuery.all().created(TimeRange.from(Instant.parse("2100-01-01T00:00:00Z")))))
                .isEmpty();
        assertThat(ids(AssetQuery.all().updated(TimeRange.from(Pictures.NOON)))).hasSize(2);
    }

    @Test
    void theTrashIsFoundOnlyOnRequest() {
        String kept = upload(0, UploadOptions.defaults());
        String trashed = upload(1, UploadOptions.defaults());
        immich.assets().trash(List.of(trashed));

        assertThat(ids(AssetQuery.all())).containsExactly(kept);
        assertThat(ids(AssetQuery.all().onlyTrashed())).containsExactly(trashed);
        assertThat(ids(AssetQuery.all().includeTrashed().oldestFirst())).containsExactly(kept, trashed);
        assertThat(immich.search().count(AssetQuery.all().includeTrashed())).isEqualTo(2);
        assertThat(immich.search().count(AssetQuery.all().onlyTrashed())).isEqualTo(1);
    }

    @Test
    void whatTheVersionPassesOverIsRefusedAndTheRestWorks() {
        String id = upload(0, UploadOptions.defaults());

        gated(NULL_RATINGS, AssetQuery.all().unset(AssetField.RATING), id);
        gated(HEEDS_STACKS, AssetQuery.all().notStacked(), id);
        gated(ServerVersion.V3, AssetQuery.all().unset(AssetField.MAKE), id);
    }

    @Test
    void aFewAreDrawnByChance() {
        List<String> ids = uploadMinuteByMinute(5);

        List<Asset> some = immich.search().random(AssetQuery.all(), 3);

        assertThat(some)
                .hasSize(3)
                .extracting(Asset::id)
                .doesNotHaveDuplicates()
                .isSubsetOf(ids);
    }

    @Test
    void theStatisticsCountPicturesVideosAndTheTrash() {
        upload(0, UploadOptions.defaults().favorite());
        upload(1, UploadOptions.defaults().visibility(Visibility.ARCHIVE));
        String trashed = upload(2, UploadOptions.defaults());
        immich.uploads().upload(Pictures.file(folder, "clip.mp4", Pictures.NOON));
        immich.assets().trash(List.of(trashed));

        AssetStatistics all = immich.search().statistics(StatisticsFilter.all());
        assertThat(all.images()).isEqualTo(2);
        assertThat(all.videos()).isEqualTo(1);
        assertThat(all.total()).isEqualTo(3);
        assertThat(total(StatisticsFilter.all().visibility(Visibility.ARCHIVE))).isEqualTo(1);
        assertThat(total(StatisticsFilter.all().favorite())).isEqualTo(1);
        assertThat(total(StatisticsFilter.all().notFavorite())).isEqualTo(2);
        assertThat(total(StatisticsFilter.all().onlyTrashed())).isEqualTo(1);
    }

    @Test
    void assetsOfOthersAreNotFound() {
        upload(0, UploadOptions.defaults());

        try (ContractUser other = server.newUser()) {
            assertThat(other.client().search().stream(AssetQuery.all())).isEmpty();
        }
    }

    @Test
    void aKeyThatMayNotReadNamesTheMissingPermission() {
        try (ImmichClient uploader =
                me.builder().apiKey(me.apiKey("asset.upload")).build()) {
            assertThatThrownBy(() -> uploader.search().stream(AssetQuery.all()).toList())
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("asset.read");
            assertThatThrownBy(() -> uploader.search().count(AssetQuery.all()))
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("asset.statistics");
        }
    }

    private void gated(ServerVersion since, AssetQuery query, String expected) {
        if (server.version().atLeast(since)) {
            assertThat(ids(query)).containsExactly(expected);
        } else {
            assertThatThrownBy(() -> ids(query)).isInstanceOf(ImmichUnsupportedException.class);
        }
    }

    private long total(StatisticsFilter filter) {
        return immich.search().statistics(filter).total();
    }

    private List<String> ids(AssetQuery query) {
        return immich.search().stream(query).map(Asset::id).toList();
    }

    private List<String> uploadMinuteByMinute(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(upload(i, UploadOptions.defaults()));
        }
        return ids;
    }

    private String upload(int minute, UploadOptions options) {
        return Pictures.upload(immich, folder, minute(minute), options);
    }

    private static Instant minute(int number) {
        return Pictures.NOON.plusSeconds(60L * number);
    }
}
