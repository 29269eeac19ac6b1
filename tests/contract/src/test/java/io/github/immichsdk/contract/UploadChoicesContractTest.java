package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.UploadFileResult;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job chooses for each file by its path: options and albums. */
class UploadChoicesContractTest extends ContractTest {

    private static final Instant TAKEN = Instant.parse("2019-08-15T10:11:12Z");

    @TempDir
    Path folder;

    @Test
    @Tag("case-U6")
    void eachFileGetsTheOptionsOfItsPathOnTopOfTheJobs() throws IOException {
        pictures("a.jpg", "b.jpg");

        UploadReport report = immich.uploads()
                .run(UploadJob.of(folder)
                        .favorite()
                        .optionsFor(path -> path.endsWith("a.jpg")
                                ? UploadOptions.defaults()
                                        .fileCreatedAt(TAKEN)
                                        .description("On the pier")
                                        .rating(4)
                                        .location(68.2, 14.5)
                                : UploadOptions.defaults()));

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        String id = id(report, "a.jpg");
        Asset a = Eventually.get(
                () -> immich.assets().get(id),
                asset -> exif(asset).rating() != null && asset.fileCreatedAt().equals(TAKEN));
        assertThat(exif(a).description()).isEqualTo("On the pier");
        Asset b = immich.assets().get(id(report, "b.jpg"));
        assertThat(a.fileCreatedAt()).isEqualTo(TAKEN);
        assertThat(a.favorite()).isTrue();
        assertThat(exif(a).rating()).isEqualTo(4);
        assertThat(exif(a).latitude()).isCloseTo(68.2, within(0.001));
        assertThat(exif(a).longitude()).isCloseTo(14.5, within(0.001));
        assertThat(b.favorite()).isTrue();
        assertThat(b.fileCreatedAt()).isEqualTo(Pictures.NOON);
        assertThat(exif(b).description()).isNullOrEmpty();
    }

    @Test
    void newAssetsGetTheVisibilityOfTheJob() throws IOException {
        pictures("a.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder).visibility(Visibility.ARCHIVE));

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        assertThat(immich.assets().get(id(report, "a.jpg")).visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(immich.search().count(AssetQuery.all())).isZero();
    }

    @Test
    void theUploadOfOneFileSetsWhatTheRequestCannotCarryToo() throws IOException {
        pictures("a.jpg");

        String id = immich.uploads()
                .upload(
                        folder.resolve("a.jpg"),
                        UploadOptions.defaults()
                                .description("Alone")
                                .takenAt(OffsetDateTime.parse("2018-01-02T03:04:05+02:00")))
                .id();

        Instant taken = Instant.parse("2018-01-02T01:04:05Z");
        Asset asset = Eventually.get(
                () -> immich.assets().get(id),
                found -> exif(found).description().equals("Alone")
                        && found.fileCreatedAt().equals(taken));
        assertThat(exif(asset).description()).isEqualTo("Alone");
        assertThat(asset.fileCreatedAt()).isEqualTo(taken);
    }

    @Test
    void aFileWhoseOptionsCannotBeMadeFailsAloneAndSaysWhy() throws IOException {
        pictures("a.jpg", "b.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder).optionsFor(path -> {
            if (path.endsWith("a.jpg")) {
                throw new IllegalArgumentException("no JSON for this one");
            }
            return UploadOptions.defaults();
        }));

        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.path()).hasFileName("a.jpg");
            assertThat(failed.reason()).contains("no JSON for this one");
        });
        assertThat(names()).containsExactly("b.jpg");
    }

    @Test
    void aKeyThatMayNotUpdateFailsTheFilesThatNeedItAndTheyAreOnTheServer() throws IOException {
        pictures("a.jpg", "b.jpg");
        try (ImmichClient uploader =
                me.builder().apiKey(me.apiKey("asset.upload")).build()) {
            UploadReport report = uploader.uploads()
                    .run(UploadJob.of(folder)
                            .optionsFor(path -> path.endsWith("a.jpg")
                                    ? UploadOptions.defaults().description("x")
                                    : UploadOptions.defaults()));

            assertThat(report.failed()).singleElement().satisfies(failed -> {
                assertThat(failed.path()).hasFileName("a.jpg");
                assertThat(failed.assetId()).isNotNull();
                assertThat(failed.reason()).contains("on the server").contains("asset.update");
            });
        }
        assertThat(names()).containsExactlyInAnyOrder("a.jpg", "b.jpg");
    }

    @Test
    @Tag("case-U8")
    void eachFolderBecomesAnAlbum() throws IOException {
        pictures("A/1.jpg", "B/2.jpg", "B/below/3.jpg");

        UploadReport report =
                immich.uploads().run(UploadJob.of(folder).recursive().albumPerFolder());

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        assertThat(albums()).isEqualTo(Map.of("A", List.of("1.jpg"), "B", List.of("2.jpg"), "below", List.of("3.jpg")));
        assertThat(report.albumIds()).containsOnlyKeys("A", "B", "below");
    }

    @Test
    void aFileGoesIntoSeveralAlbumsAndARunAfterwardsDoesNothingTwice() throws IOException {
        pictures("A/1.jpg", "A/2.jpg");
        UploadJob job = UploadJob.of(folder)
                .recursive()
                .journal(folder.resolve("journal"))
                .album("All")
                .albumPerFolder()
                .albumsFor(path -> path.endsWith("1.jpg") ? List.of("First") : List.of());

        immich.uploads().run(job);
        UploadReport again = immich.uploads().run(job);

        assertThat(albums())
                .isEqualTo(Map.of(
                        "All", List.of("1.jpg", "2.jpg"), "A", List.of("1.jpg", "2.jpg"), "First", List.of("1.jpg")));
        assertThat(again.files()).allSatisfy(file -> assertThat(file.reason()).contains("earlier run"));
    }

    @Test
    void aRunThatChoosesAnotherAlbumForAFilePutsItThereToo() throws IOException {
        pictures("1.jpg");
        UploadJob job = UploadJob.of(folder).journal(folder.resolve("journal"));
        immich.uploads().run(job.albumsFor(path -> List.of("One")));

        UploadReport report = immich.uploads().run(job.albumsFor(path -> List.of("Two")));

        assertThat(report).hasToString("0 created, 0 duplicate, 0 restored, 0 failed, 1 finished earlier");
        assertThat(albums()).isEqualTo(Map.of("One", List.of("1.jpg"), "Two", List.of("1.jpg")));
    }

    @Test
    @Tag("case-U10")
    void anAlbumIsFoundByItsNameComposedOrNot() throws IOException {
        pictures("1.jpg");
        String composed = Normalizer.normalize("Été à Åre", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        String id = immich.albums().findOrCreate(composed).id();

        UploadReport report = immich.uploads()
                .run(UploadJob.of(folder).album(decomposed).albumsFor(path -> List.of(composed, decomposed)));

        assertThat(immich.albums().findOrCreate(decomposed).id()).isEqualTo(id);
        assertThat(immich.albums().find(decomposed).orElseThrow().id()).isEqualTo(id);
        assertThat(albums()).isEqualTo(Map.of(composed, List.of("1.jpg")));
        assertThat(report.albumIds()).isEqualTo(Map.of(composed, id));
    }

    @Test
    @Tag("case-U10")
    void ofTwoAlbumsThatLookAlikeTheOneSpelledJustSoIsFound() {
        String composed = Normalizer.normalize("Été", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        String one = immich.albums().create(composed).id();
        String other = immich.albums().create(decomposed).id();

        assertThat(immich.albums().find(composed).orElseThrow().id()).isEqualTo(one);
        assertThat(immich.albums().find(decomposed).orElseThrow().id()).isEqualTo(other);
    }

    private void pictures(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Path parent = Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent);
            Pictures.file(parent, file.getFileName().toString(), Pictures.NOON);
        }
    }

    private List<String> names() {
        return immich.search().stream(AssetQuery.all())
                .map(Asset::originalFileName)
                .toList();
    }

    private Map<String, List<String>> albums() {
        return immich.albums().list(AlbumScope.OWNED).stream().collect(Collectors.toMap(Album::name, album -> {
            try (Stream<Asset> contents = immich.albums().assets(album.id())) {
                return contents.map(Asset::originalFileName).sorted().toList();
            }
        }));
    }

    private static Exif exif(Asset asset) {
        return Objects.requireNonNull(asset.exif());
    }

    private static String id(UploadReport report, String name) {
        return report.files().stream()
                .filter(file -> file.path().endsWith(name))
                .map(UploadFileResult::assetId)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
