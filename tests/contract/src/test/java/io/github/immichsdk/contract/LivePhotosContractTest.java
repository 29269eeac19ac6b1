package io.github.immichsdk.contract;

import static io.github.immichsdk.contract.MediaFiles.file;
import static io.github.immichsdk.contract.MediaFiles.heic;
import static io.github.immichsdk.contract.MediaFiles.jpeg;
import static io.github.immichsdk.contract.MediaFiles.mov;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.uploads.UploadFileResult;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pictures and videos become live photos. All files have the same modification time, as after a copy. */
@Tag("case-U3")
class LivePhotosContractTest extends ContractTest {

    private static final String ID = "1D7E3F4A-0000-4000-8000-000000000001";
    private static final String OTHER_ID = "1D7E3F4A-0000-4000-8000-000000000002";
    private static final String TAKEN = "2024:08:15 12:11:12\0";
    private static final Instant MOMENT = Instant.parse("2024-08-15T10:11:12Z");
    private static final Duration SHORT = Duration.ofMillis(2_800);

    @TempDir
    Path folder;

    @Test
    void aFilmOfAnotherDayOfTheSameNameStaysInTheTimeline() throws IOException {
        file(folder, "IMG_9140.JPG", jpeg(TAKEN, "+02:00", ID));
        file(folder, "IMG_9140.MOV", mov(Instant.parse("2024-09-01T09:00:00Z"), Duration.ofSeconds(65), null));

        assertThat(linked()).isEmpty();
    }

    @Test
    void aShortFilmOfAnotherDayStaysInTheTimelineToo() throws IOException {
        file(folder, "IMG_9140.JPG", jpeg(TAKEN, "+02:00", null));
        file(folder, "IMG_9140.MOV", mov(Instant.parse("2024-09-01T10:11:12Z"), SHORT, null));

        assertThat(linked()).isEmpty();
    }

    @Test
    void aLongFilmOfTheSameMomentStaysInTheTimeline() throws IOException {
        file(folder, "IMG_9140.JPG", jpeg(TAKEN, "+02:00", null));
        file(folder, "IMG_9140.MOV", mov(MOMENT, Duration.ofSeconds(65), null));

        assertThat(linked()).isEmpty();
    }

    @Test
    void theContentIdentifierDecidesWhateverTheTimesSay() throws IOException {
        file(folder, "IMG_1.HEIC", heic(TAKEN, "+02:00", ID));
        file(folder, "IMG_1.MOV", mov(Instant.parse("2024-09-01T09:00:00Z"), SHORT, ID));
        file(folder, "IMG_2.JPG", jpeg(TAKEN, "+02:00", ID));
        file(folder, "IMG_2.MOV", mov(MOMENT, SHORT, OTHER_ID));

        assertThat(linked()).isEqualTo(Map.of("IMG_1.HEIC", "IMG_1.MOV"));
    }

    @Test
    void withoutIdentifiersAShortFilmOfTheSameMomentIsThePart() throws IOException {
        file(folder, "20240815_121112.jpg", jpeg(TAKEN, "+02:00", null));
        file(folder, "20240815_121112.mp4", mov(MOMENT.plusSeconds(3), SHORT, null));
        file(folder, "MVIMG_20240815_121113.JPG", jpeg(TAKEN, null, null));
        file(folder, "mvimg_20240815_121113.MP4", mov(MOMENT.plusSeconds(1), SHORT, null));

        assertThat(linked())
                .isEqualTo(Map.of(
                        "20240815_121112.jpg", "20240815_121112.mp4",
                        "MVIMG_20240815_121113.JPG", "mvimg_20240815_121113.MP4"));
    }

    @Test
    void aJobThatSeparatesLivePhotosLinksNone() throws IOException {
        file(folder, "IMG_1.HEIC", heic(TAKEN, "+02:00", ID));
        file(folder, "IMG_1.MOV", mov(MOMENT, SHORT, ID));

        UploadReport report = immich.uploads().run(UploadJob.of(folder).separateLivePhotos());

        assertThat(report.files()).hasSize(2).allSatisfy(uploaded -> {
            Asset asset = immich.assets().get(Objects.requireNonNull(uploaded.assetId()));
            assertThat(asset.livePhotoVideoId()).isNull();
            assertThat(asset.visibility()).isEqualTo(Visibility.TIMELINE);
        });
    }

    @Test
    void ofAHeicAndAJpegOfOneNameTheOneWithTheIdentifierGetsTheFilm() throws IOException {
        file(folder, "IMG_1234.HEIC", heic(TAKEN, "+02:00", ID));
        file(folder, "IMG_1234.JPG", jpeg(TAKEN, "+02:00", null));
        file(folder, "IMG_1234.MOV", mov(MOMENT, SHORT, ID));
        file(folder, "IMG_2(1).HEIC", heic(TAKEN, "+02:00", null));
        file(folder, "IMG_2(1).JPG", jpeg(TAKEN, "+02:00", OTHER_ID));
        file(folder, "IMG_2(1).MOV", mov(MOMENT, SHORT, OTHER_ID));

        assertThat(linked()).isEqualTo(Map.of("IMG_1234.HEIC", "IMG_1234.MOV", "IMG_2(1).JPG", "IMG_2(1).MOV"));
    }

    @Test
    void anEditedPairStaysAPairBesideItsOriginal() throws IOException {
        file(folder, "IMG_1234.HEIC", heic(TAKEN, "+02:00", ID));
        file(folder, "IMG_1234.MOV", mov(MOMENT, SHORT, ID));
        file(folder, "IMG_E1234.JPG", jpeg(TAKEN, "+02:00", ID));
        file(folder, "IMG_E1234.MOV", mov(MOMENT, SHORT, ID));

        assertThat(linked()).isEqualTo(Map.of("IMG_1234.HEIC", "IMG_1234.MOV", "IMG_E1234.JPG", "IMG_E1234.MOV"));
    }

    @Test
    void aPairThatWasRenamedIsFoundByItsIdentifier() throws IOException {
        file(folder, "On the pier.heic", heic(TAKEN, "+02:00", ID));
        file(folder, "clip 7.mov", mov(MOMENT, SHORT, ID));

        assertThat(linked()).isEqualTo(Map.of("On the pier.heic", "clip 7.mov"));
    }

    @Test
    void brokenFilesAreUploadedAndPairedWithNothing() throws IOException {
        byte[] heic = heic(TAKEN, "+02:00", ID);
        byte[] mov = mov(MOMENT, SHORT, ID);
        for (int cut = 0; cut < 40; cut++) {
            int still = heic.length * cut / 40;
            int film = mov.length * cut / 40;
            Files.write(folder.resolve("IMG_%d.HEIC".formatted(cut)), slice(heic, still, cut));
            Files.write(folder.resolve("IMG_%d.MOV".formatted(cut)), slice(mov, film, cut + 100));
        }

        assertThat(linked()).isEmpty();
    }

    /** The start of a file, and then bytes that ask for as much as they can. */
    private static byte[] slice(byte[] bytes, int length, int number) {
        byte[] broken = new byte[length + 9];
        Arrays.fill(broken, (byte) 0xFF);
        System.arraycopy(bytes, 0, broken, 0, length);
        broken[length + 8] = (byte) number;
        return broken;
    }

    /** {@return the names of the stills and of their videos, after an upload of the folder} */
    private Map<String, String> linked() {
        UploadReport report = immich.uploads().run(UploadJob.of(folder));
        assertThat(report.complete()).as("%s", report.files()).isTrue();
        Map<String, String> names = new TreeMap<>();
        report.files().forEach(file -> names.put(String.valueOf(file.assetId()), name(file)));
        Map<String, String> linked = new TreeMap<>();
        for (UploadFileResult file : report.files()) {
            Asset asset = immich.assets().get(Objects.requireNonNull(file.assetId()));
            if (asset.livePhotoVideoId() != null) {
                linked.put(name(file), String.valueOf(names.get(asset.livePhotoVideoId())));
            }
        }
        for (UploadFileResult file : report.files()) {
            Asset asset = immich.assets().get(Objects.requireNonNull(file.assetId()));
            assertThat(asset.visibility())
                    .as(name(file))
                    .isEqualTo(linked.containsValue(name(file)) ? Visibility.HIDDEN : Visibility.TIMELINE);
        }
        return linked;
    }

    private static String name(UploadFileResult file) {
        return file.path().getFileName().toString();
    }
}
