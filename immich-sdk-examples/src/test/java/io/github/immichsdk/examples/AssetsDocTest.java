package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetCopy;
import io.github.immichsdk.assets.AssetEdit;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.DateShift;
import io.github.immichsdk.assets.EditAction;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.duplicates.DuplicateGroup;
import io.github.immichsdk.duplicates.DuplicateSet;
import io.github.immichsdk.search.AssetFlag;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.search.AssetStatistics;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.search.TimeRange;
import io.github.immichsdk.testkit.FakeAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in docs/assets.md does what the page says. */
class AssetsDocTest extends DocTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void allVideosOfOneCameraAreFoundAndCounted() {
        String id = server.seed()
                .asset("pier.mp4", NOON)
                .camera("Canon", "R5")
                .add()
                .id();
        server.seed().asset("pier.jpg", NOON).camera("Canon", "R5").add();
        server.seed().asset("lake.mp4", NOON).camera("Nikon", "Z8").add();

        AssetQuery videos = AssetQuery.all().type(AssetType.VIDEO).camera("R5");
        try (Stream<Asset> found = immich.search().stream(videos)) {
            found.forEach(video -> System.out.println(video.originalFileName()));
        }
        System.out.println(immich.search().count(videos)); // 412
        AssetStatistics all = immich.search().statistics(StatisticsFilter.all());
        System.out.println(all.images() + " photos, " + all.videos() + " videos");

        try (Stream<Asset> found = immich.search().stream(videos)) {
            assertThat(found).extracting(Asset::id).containsExactly(id);
        }
        assertThat(immich.search().count(videos)).isEqualTo(1);
        assertThat(all.videos()).isEqualTo(2);
    }

    @Test
    void oneAssetIsReadAndChanged() {
        String id = server.seed().photo("pier.jpg", NOON).id();

        Asset asset = immich.assets().get(id);
        System.out.println(asset.originalFileName() + ", taken " + asset.localDateTime());
        immich.assets()
                .update(
                        id,
                        AssetChange.none()
                                .description("The pier at dawn")
                                .rating(5)
                                .takenAt(OffsetDateTime.parse("2026-07-01T06:30:00+02:00"))
                                .location(68.23, 14.57));

        Asset changed = immich.assets().get(id);
        assertThat(changed.exif().description()).isEqualTo("The pier at dawn");
        assertThat(changed.fileCreatedAt()).isEqualTo(Instant.parse("2026-07-01T04:30:00Z"));
    }

    @Test
    void photosWithFourStarsBecomeFavorites() {
        String five = server.seed().asset("5.jpg", NOON).rating(5).add().id();
        String four = server.seed().asset("4.jpg", NOON).rating(4).add().id();
        String three = server.seed().asset("3.jpg", NOON).rating(3).add().id();

        List<String> best;
        try (Stream<Asset> found = immich.search().stream(AssetQuery.all().minRating(4))) {
            best = found.map(Asset::id).toList();
        }
        ItemResults favorites =
                immich.assets().updateAll(best, AssetChange.none().favorite());
        System.out.println(favorites); // 412 done

        assertThat(immich.assets().get(five).favorite()).isTrue();
        assertThat(immich.assets().get(four).favorite()).isTrue();
        assertThat(immich.assets().get(three).favorite()).isFalse();
    }

    @Test
    void thePhotosOfAMonthAreCounted() {
        server.seed().photo("pier.jpg", NOON);
        server.seed().photo("pier.mp4", NOON);
        server.seed().photo("lake.jpg", Instant.parse("2026-06-30T12:00:00Z"));

        String out = Printed.by(() -> {
            AssetQuery july = AssetQuery.all()
                    .type(AssetType.IMAGE)
                    .taken(TimeRange.ofMonth(YearMonth.of(2026, 7), ZoneId.of("Europe/Oslo")));
            System.out.println(immich.search().count(july)); // photos only, without a list
        });

        assertThat(out.strip()).isEqualTo("1");
    }

    @Test
    void archivedFavoritesAreDownloadedToo() {
        server.seed().asset("pier.jpg", NOON).favorite().add();
        server.seed().asset("lake.jpg", NOON).favorite().visibility("archive").add();

        AssetQuery allFavorites =
                AssetQuery.all().is(AssetFlag.FAVORITE).visibility(Visibility.TIMELINE, Visibility.ARCHIVE);
        DownloadReport report =
                immich.downloads().run(DownloadJob.of(allFavorites).folder(folder));

        assertThat(report.complete()).isTrue();
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**lake.jpg");
    }

    @Test
    void cameraPlaceAndSizeAreRead() {
        server.seed()
                .asset("pier.jpg", NOON)
                .camera("Canon", "R5")
                .at(59.91, 10.75)
                .zeros(2048)
                .add();
        server.runJobs();

        String out = Printed.by(() -> {
            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().includeExif())) {
                found.forEach(photo -> {
                    Exif exif = photo.exif();
                    System.out.println(photo.originalFileName() + ": " + exif.model() + ", " + exif.city() + ", "
                            + exif.fileSizeInByte() + " bytes");
                });
            }
        });

        assertThat(out.strip()).isEqualTo("pier.jpg: R5, Oslo, 2048 bytes");
    }

    @Test
    void screenshotsMoveToTheArchive() {
        String screenshot = server.seed().photo("Screenshot_20260701.png", NOON).id();
        String photo = server.seed().photo("pier.jpg", NOON).id();

        List<String> screenshots;
        try (Stream<Asset> found = immich.search().stream(AssetQuery.all().fileName("Screenshot"))) {
            screenshots = found.map(Asset::id).toList();
        }
        immich.assets().updateAll(screenshots, AssetChange.none().visibility(Visibility.ARCHIVE));

        assertThat(immich.assets().get(screenshot).visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(immich.assets().get(photo).visibility()).isEqualTo(Visibility.TIMELINE);
    }

    @Test
    void captureTimesAreShiftedByAnHour() {
        String id = server.seed()
                .asset("pier.jpg", NOON)
                .camera("Canon", "R5")
                .add()
                .id();

        AssetQuery summerTrip = AssetQuery.all()
                .camera("R5")
                .taken(TimeRange.between(Instant.parse("2026-06-20T00:00:00Z"), Instant.parse("2026-07-10T00:00:00Z")));
        List<String> ids;
        try (Stream<Asset> found = immich.search().stream(summerTrip)) {
            ids = found.map(Asset::id).toList();
        }
        immich.assets().shiftTaken(ids, DateShift.of(Duration.ofHours(1)));

        server.runJobs();
        assertThat(immich.assets().get(id).fileCreatedAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aPhotoFrameShowsARandomFavorite() throws IOException {
        String id = server.seed().asset("pier.jpg", NOON).favorite().add().id();
        server.seed().photo("lake.jpg", NOON);
        server.runJobs();
        Path frame = folder.resolve("frame.jpg");

        AssetQuery favorites = AssetQuery.all().type(AssetType.IMAGE).is(AssetFlag.FAVORITE);
        for (Asset photo : immich.search().random(favorites, 1)) {
            byte[] picture = immich.downloads().preview(photo.id()).edited().bytes(20_000_000);
            Files.write(frame, picture);
        }

        assertThat(frame)
                .hasBinaryContent(immich.downloads().preview(id).edited().bytes(20_000_000));
    }

    @Test
    void assetsMoveToTheTrashAndBack() {
        String first = server.seed().photo("1.jpg", NOON).id();
        String second = server.seed().photo("2.jpg", NOON).id();
        List<String> ids = List.of(first, second);

        ItemResults trashed = immich.assets().trash(ids);
        System.out.println(trashed); // 412 done
        immich.trash().restore(ids);

        assertThat(trashed.complete()).isTrue();
        assertThat(immich.assets().get(first).trashed()).isFalse();
    }

    @Test
    void theTrashIsListedAndEmptied() {
        server.seed().trash(server.seed().photo("1.jpg", NOON), server.seed().photo("2.jpg", NOON));
        String kept = server.seed().photo("3.jpg", NOON).id();

        try (Stream<Asset> trashed = immich.trash().stream()) {
            trashed.forEach(asset -> System.out.println(asset.originalFileName()));
        }
        System.out.println(immich.trash().empty() + " assets deleted permanently");

        server.runJobs();
        try (Stream<Asset> trashed = immich.trash().stream()) {
            assertThat(trashed).isEmpty();
        }
        assertThat(immich.assets().get(kept).trashed()).isFalse();
    }

    @Test
    void duplicatesAreFoundAndResolved() {
        FakeAsset one = server.seed().photo("pier.jpg", NOON);
        FakeAsset two = server.seed().photo("pier.jpg", NOON);
        server.seed().duplicates(one, two);

        for (DuplicateSet set : immich.duplicates().find(AssetSelection.all())) {
            System.out.println(set); // [IMG_1.jpg, IMG_1 (1).jpg] [SAME_CHECKSUM, SERVER]
        }
        List<DuplicateSet> sets = immich.duplicates().find(AssetSelection.all());

        for (DuplicateGroup group : immich.duplicates().list()) {
            immich.duplicates().resolve(List.of(group.keeping(group.suggestedKeepAssetIds())));
        }

        assertThat(sets)
                .singleElement()
                .satisfies(set -> assertThat(set.ids()).containsExactlyInAnyOrder(one.id(), two.id()));
        assertThat(immich.duplicates().list()).isEmpty();
        try (Stream<Asset> trashed = immich.trash().stream()) {
            assertThat(trashed).hasSize(1);
        }
    }

    @Test
    void theSmallerCopiesMoveToTheTrash() throws IOException {
        Path large = Files.write(folder.resolve("large.jpg"), new byte[5000]);
        Path small = Files.write(folder.resolve("small.jpg"), new byte[50]);
        String kept = immich.uploads().upload(large).id();
        String copy = immich.uploads().upload(small).id();
        server.runJobs();
        immich.assets()
                .updateAll(
                        List.of(kept, copy),
                        AssetChange.none().duplicateGroup(UUID.randomUUID().toString()));

        for (DuplicateSet set : immich.duplicates().find(AssetSelection.all())) {
            set.largest() // empty if a size is unknown
                    .ifPresent(largest -> immich.assets()
                            .trash(set.ids().stream()
                                    .filter(id -> !id.equals(largest.id()))
                                    .toList()));
        }

        assertThat(immich.assets().get(kept).trashed()).isFalse();
        assertThat(immich.assets().get(copy).trashed()).isTrue();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOne() throws IOException {
        FakeAsset pier = server.seed().asset("pier.jpg", NOON).favorite().add();
        String oldId = pier.id();
        String albumId = server.seed().album("Sea", pier);
        server.seed().stack(pier, server.seed().photo("pier-2.jpg", NOON));
        Path newVersion = Files.writeString(folder.resolve("pier-edited.jpg"), "A BETTER PICTURE");

        immich.assets().edit(oldId, ImageEdit.none().rotate(90));

        String newId = immich.uploads().upload(newVersion).id();
        immich.assets().copy(AssetCopy.from(oldId).to(newId)); // albums, favorite, links, sidecar, stack
        List<AssetEdit> edits = immich.assets().edits(oldId);
        if (!edits.isEmpty()) {
            immich.assets().edit(newId, ImageEdit.of(edits)); // rotated or cropped in Immich
        }
        immich.assets().trash(List.of(oldId));

        Asset copy = immich.assets().get(newId);
        assertThat(copy.favorite()).isTrue();
        assertThat(copy.stack()).isNotNull();
        try (Stream<Asset> contents = immich.albums().assets(albumId)) {
            assertThat(contents).extracting(Asset::id).containsExactly(newId);
        }
        assertThat(immich.assets().get(oldId).trashed()).isTrue();
        assertThat(immich.assets().edits(newId)).extracting(AssetEdit::action).containsExactly(EditAction.ROTATE);
    }
}
