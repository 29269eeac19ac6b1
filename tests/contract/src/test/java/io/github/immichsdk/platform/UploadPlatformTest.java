package io.github.immichsdk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.uploads.SkipReason;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributeView;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads from the file systems of Windows and macOS, and the journals there. */
class UploadPlatformTest {

    @ImmichServer
    FakeImmich server;

    private ImmichClient immich;

    @BeforeEach
    void open() {
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }

    @AfterEach
    void close() {
        immich.close();
    }

    private static Path picture(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), "picture " + name + " in " + folder);
    }

    private List<String> names() {
        try (Stream<Asset> all = immich.search().stream(AssetQuery.all())) {
            return all.map(Asset::originalFileName).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aFolderIsUploadedWithItsFoldersAsAlbums(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("Pictures");
            picture(folder.resolve("July"), "a.jpg");
            picture(folder.resolve("July"), "B.JPG");
            picture(folder.resolve("August").resolve("raw"), "c.jpg");
            picture(folder, "notes.txt");

            UploadReport report = immich.uploads()
                    .run(UploadJob.of(folder).recursive().albumPerFolder().exclude("*/raw/*"));

            assertThat(report.failed()).isEmpty();
            assertThat(names()).containsExactly("B.JPG", "a.jpg");
            assertThat(immich.albums().find("July"))
                    .hasValueSatisfying(album -> assertThat(album.assetCount()).isEqualTo(2));
            assertThat(report.skipped())
                    .filteredOn(skipped -> skipped.type() == SkipReason.EXCLUDED)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anUploadResumesFromItsJournal(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("Pictures");
            Path journal = files.getPath(platform.home()).resolve("upload.journal");
            picture(folder, "a.jpg");
            UploadJob job = UploadJob.of(folder).journal(journal);
            immich.uploads().run(job);
            picture(folder, "b.jpg");
            server.clearRequests();

            UploadReport second = immich.uploads().run(job);

            assertThat(second.failed()).isEmpty();
            assertThat(names()).containsExactly("a.jpg", "b.jpg");
            assertThat(server.requests())
                    .filteredOn(request -> request.operationId().equals("uploadAsset"))
                    .hasSize(1);
        }
    }

    @Test
    void aFileThatIsHiddenByItsAttributeIsSkippedOnWindows() throws IOException {
        try (FileSystem files = Platform.WINDOWS.open()) {
            Path folder = files.getPath("C:\\Pictures");
            picture(folder, "shown.jpg");
            Files.getFileAttributeView(picture(folder, "hidden.jpg"), DosFileAttributeView.class)
                    .setHidden(true);

            UploadReport report = immich.uploads().run(UploadJob.of(folder));

            assertThat(names()).containsExactly("shown.jpg");
            assertThat(report.skipped())
                    .singleElement()
                    .satisfies(skipped -> assertThat(skipped.type()).isEqualTo(SkipReason.HIDDEN));
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theSidecarOfAPictureIsFoundInAnyCase(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home()).resolve("Pictures");
            picture(folder, "IMG_1.JPG");
            Files.writeString(
                    folder.resolve("img_1.jpg.xmp"),
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                            + "<rdf:Description xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:Rating=\"4\"/></rdf:RDF></x:xmpmeta>");

            UploadReport report = immich.uploads().run(UploadJob.of(folder));

            assertThat(report.failed()).isEmpty();
            try (Stream<Asset> all = immich.search().stream(AssetQuery.all().includeExif())) {
                assertThat(all)
                        .singleElement()
                        .satisfies(asset -> assertThat(asset.exif().rating()).isEqualTo(4));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anExportOfGooglePhotosIsReadFromThere(Platform platform) throws IOException {
        try (FileSystem files = platform.open()) {
            Path folder = files.getPath(platform.home())
                    .resolve("Takeout")
                    .resolve("Google Photos")
                    .resolve("Photos from 2020");
            picture(folder, "IMG_1.jpg");
            Files.writeString(
                    folder.resolve("IMG_1.jpg.json"),
                    "{\"title\":\"IMG_1.jpg\",\"photoTakenTime\":{\"timestamp\":\"1577880000\"}}");

            GoogleTakeout takeout =
                    GoogleTakeout.read(files.getPath(platform.home()).resolve("Takeout"));
            UploadReport report = immich.uploads().run(takeout.job());

            assertThat(takeout.withoutSidecar()).isEmpty();
            assertThat(report.count(UploadStatus.CREATED)).isEqualTo(1);
            try (Stream<Asset> all = immich.search().stream(AssetQuery.all())) {
                assertThat(all)
                        .singleElement()
                        .satisfies(asset -> assertThat(asset.fileCreatedAt()).isEqualTo("2020-01-01T12:00:00Z"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void aStackRunKeepsItsJournalThere(Platform platform) throws IOException {
        server.seed().photo("BURST_1.jpg", Instant.parse("2026-07-04T12:00:00Z"));
        server.seed().photo("BURST_2.jpg", Instant.parse("2026-07-04T12:00:00.400Z"));
        try (FileSystem files = platform.open()) {
            Path journal = files.getPath(platform.home()).resolve("stacks.journal");
            Files.createDirectories(journal.getParent() == null ? journal.getRoot() : journal.getParent());
            ImmichStacking stacking = ImmichStacking.of(immich);
            StackPlan plan = stacking.plan(AssetSelection.all(), StackCriteria.bursts(), ExistingStacks.KEEP);

            assertThat(stacking.apply(plan, journal).complete()).isTrue();
            server.clearRequests();
            assertThat(stacking.apply(plan, journal).complete()).isTrue();

            assertThat(server.requests()).isEmpty();
            assertThat(Files.readString(journal)).endsWith("\n").doesNotContain("\r");
        }
    }

    @Test
    void aJournalWhoseLineEndsAnEditorHasChangedIsRefusedAndLeftAsItIs() throws IOException {
        try (FileSystem files = Platform.WINDOWS.open()) {
            Path folder = files.getPath("C:\\Pictures");
            Path journal = files.getPath("C:\\upload.journal");
            picture(folder, "a.jpg");
            UploadJob job = UploadJob.of(folder).journal(journal);
            immich.uploads().run(job);
            String changed = Files.readString(journal).replace("\n", "\r\n");
            Files.writeString(journal, changed);
            server.clearRequests();

            assertThatThrownBy(() -> immich.uploads().run(job))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("upload.journal");

            assertThat(Files.readString(journal)).isEqualTo(changed);
            assertThat(server.requests())
                    .extracting(request -> request.operationId())
                    .doesNotContain("uploadAsset");
        }
    }
}
