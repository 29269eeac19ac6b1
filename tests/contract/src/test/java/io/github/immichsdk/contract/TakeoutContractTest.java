package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Google Takeout arrives with what Google Photos knew of it. */
@Tag("case-U6")
class TakeoutContractTest extends ContractTest {

    private static final Instant TAKEN = Instant.parse("2025-04-28T13:30:00Z");
    private static final String YEAR = "Takeout/Google Photos/Photos from 2025/";
    private static final String TRIP = "Takeout/Google Photos/Trip(1)/";

    @TempDir
    Path folder;

    @Test
    void aPictureHasTheDateDescriptionLocationFavoriteAndNameOfItsSidecar() throws IOException {
        picture(YEAR + "2025-04-28(3516).jpg");
        sidecar(YEAR + "2025-04-28.jpg.supplemental-metadata(3516).json", """
                {"title": "2025-04-28.jpg", "description": "Boat at the pier", "photoTakenTime": {"timestamp": "1745847000"},
                 "geoData": {"latitude": 68.1, "longitude": 13.6}, "favorited": true}""");

        Asset asset = uploaded(YEAR + "2025-04-28(3516).jpg");

        assertThat(asset.fileCreatedAt()).isEqualTo(TAKEN);
        assertThat(asset.originalFileName()).isEqualTo("2025-04-28.jpg");
        assertThat(asset.favorite()).isTrue();
        assertThat(exif(asset).description()).isEqualTo("Boat at the pier");
        assertThat(exif(asset).latitude()).isCloseTo(68.1, within(0.001));
        assertThat(exif(asset).longitude()).isCloseTo(13.6, within(0.001));
    }

    @Test
    void anEditedVersionHasTheDateOfItsOriginalAndKeepsItsName() throws IOException {
        picture(YEAR + "IMG_1.jpg");
        picture(YEAR + "IMG_1-bearbeitet.jpg");
        sidecar(YEAR + "IMG_1.jpg.supplemental-metadata.json", """
                {"title": "IMG_1.jpg", "photoTakenTime": {"timestamp": "1745847000"}}""");

        Asset asset = uploaded(YEAR + "IMG_1-bearbeitet.jpg");

        assertThat(asset.fileCreatedAt()).isEqualTo(TAKEN);
        assertThat(asset.originalFileName()).isEqualTo("IMG_1-bearbeitet.jpg");
    }

    @Test
    void aCutNameIsWholeAgain() throws IOException {
        picture(YEAR + "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg");
        sidecar(YEAR + "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGIN.json", """
                {"title": "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINAL.jpg", "photoTakenTime": {"timestamp": "1745847000"}}""");

        Asset asset = uploaded(YEAR + "PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINA.jpg");

        assertThat(asset.originalFileName()).isEqualTo("PXL_20230809_203449253.LONG_EXPOSURE-02.ORIGINAL.jpg");
        assertThat(asset.fileCreatedAt()).isEqualTo(TAKEN);
    }

    @Test
    void aPictureOfAYearAndOfTwoAlbumsIsOneAssetInBoth() throws IOException {
        picture(YEAR + "IMG_1.jpg");
        picture(YEAR + "IMG_2.jpg");
        copy(YEAR + "IMG_1.jpg", TRIP + "IMG_1.jpg");
        copy(YEAR + "IMG_1.jpg", "Takeout/Google Photos/Best/IMG_1.jpg");
        sidecar(TRIP + "metadata.json", "{\"title\": \"The trip\", \"access\": \"protected\"}");
        sidecar(
                YEAR + "IMG_1.jpg.json",
                "{\"description\": \"Boat\", \"photoTakenTime\": {\"timestamp\": \"1745847000\"}}");

        UploadReport report = immich.uploads().run(GoogleTakeout.read(folder).job());

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(2);
        assertThat(report.count(UploadStatus.DUPLICATE)).isEqualTo(2);
        assertThat(immich.albums().list(AlbumScope.OWNED))
                .extracting(Album::name)
                .containsExactlyInAnyOrder("The trip", "Best");
        for (Album album : immich.albums().list(AlbumScope.OWNED)) {
            try (Stream<Asset> assets = immich.search().stream(AssetQuery.all().albums(album.id()))) {
                assertThat(assets).singleElement().satisfies(asset -> {
                    assertThat(asset.originalFileName()).isEqualTo("IMG_1.jpg");
                    assertThat(asset.fileCreatedAt()).isEqualTo(TAKEN);
                });
            }
        }
    }

    @Test
    void aTakeoutInTwoPartsIsOne() throws IOException {
        picture("1/" + YEAR + "IMG_1.jpg");
        sidecar("2/" + YEAR + "IMG_1.jpg.supplemental-metadata.json", """
                {"title": "IMG_1.jpg", "photoTakenTime": {"timestamp": "1745847000"}}""");

        UploadReport report = immich.uploads()
                .run(GoogleTakeout.read(List.of(folder.resolve("1"), folder.resolve("2")))
                        .job());

        assertThat(asset(report, "1/" + YEAR + "IMG_1.jpg").fileCreatedAt()).isEqualTo(TAKEN);
    }

    @Test
    void whatIsArchivedIsArchivedAndWhatIsInTheTrashStaysAway() throws IOException {
        picture("Takeout/Google Photos/Archive/IMG_1.jpg");
        picture("Takeout/Google Photos/Trash/IMG_2.jpg");

        UploadReport report = immich.uploads().run(GoogleTakeout.read(folder).job());

        assertThat(report.files())
                .singleElement()
                .satisfies(file -> assertThat(file.path()).hasFileName("IMG_1.jpg"));
        assertThat(asset(report, "Takeout/Google Photos/Archive/IMG_1.jpg").visibility())
                .isEqualTo(Visibility.ARCHIVE);
    }

    @Test
    void aBrokenSidecarCostsTheMetadataAndNotThePicture() throws IOException {
        picture(YEAR + "IMG_1.jpg");
        sidecar(YEAR + "IMG_1.jpg.json", "{\"title\":");

        Asset asset = uploaded(YEAR + "IMG_1.jpg");

        assertThat(asset.fileCreatedAt()).isEqualTo(Pictures.NOON);
        assertThat(asset.favorite()).isFalse();
    }

    @Test
    void theDateOfGooglePhotosCanBePreferredToThatOfTheFile() throws IOException {
        picture(YEAR + "IMG_1.jpg");
        sidecar(YEAR + "IMG_1.jpg.json", "{\"photoTakenTime\": {\"timestamp\": \"1745847000\"}}");

        UploadReport report = immich.uploads()
                .run(GoogleTakeout.read(folder).preferGoogleDates().job());

        String id = id(report, YEAR + "IMG_1.jpg");
        Asset asset = Eventually.get(
                () -> immich.assets().get(id), found -> TAKEN.equals(exif(found).dateTimeOriginal()));
        assertThat(asset.fileCreatedAt()).isEqualTo(TAKEN);
    }

    private Asset uploaded(String name) {
        UploadReport report = immich.uploads().run(GoogleTakeout.read(folder).job());
        assertThat(report.complete()).as("%s", report.files()).isTrue();
        return asset(report, name);
    }

    private Asset asset(UploadReport report, String name) {
        String id = id(report, name);
        return Eventually.get(
                () -> immich.assets().get(id),
                found -> found.exif() != null && exif(found).dateTimeOriginal() != null);
    }

    private String id(UploadReport report, String name) {
        return report.files().stream()
                .filter(file -> file.path().equals(folder.resolve(name)))
                .map(file -> Objects.requireNonNull(file.assetId(), file.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Exif exif(Asset asset) {
        return Objects.requireNonNull(asset.exif());
    }

    private void picture(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Pictures.file(file.getParent(), file.getFileName().toString(), Pictures.NOON);
    }

    private void copy(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.copy(folder.resolve(from), folder.resolve(to));
    }

    private void sidecar(String name, String json) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
