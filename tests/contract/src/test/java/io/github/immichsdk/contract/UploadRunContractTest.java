package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.api.Progress;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.uploads.SkipReason;
import io.github.immichsdk.uploads.SkippedFile;
import io.github.immichsdk.uploads.UploadFileResult;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadRunContractTest extends ContractTest {

    /** The date that each sidecar of these tests sets. */
    private static final Instant EDITED = Instant.parse("2011-02-03T04:05:06Z");

    @TempDir
    Path folder;

    @Test
    void aFolderGoesIntoAnAlbumAndAgainItIsAllDuplicates() throws IOException {
        pictures("a.jpg", "b.jpg", "below/c.jpg");
        UploadJob job = UploadJob.of(folder).recursive().album("Lofoten");

        UploadReport first = immich.uploads().run(job);
        UploadReport again = immich.uploads().run(job);

        assertThat(first.complete()).as("%s", first).isTrue();
        assertThat(first).hasToString("3 created, 0 duplicate, 0 restored, 0 failed");
        assertThat(again).hasToString("0 created, 3 duplicate, 0 restored, 0 failed");
        assertThat(albumNames("Lofoten")).containsExactlyInAnyOrder("a.jpg", "b.jpg", "c.jpg");
        assertThat(immich.albums().list(AlbumScope.OWNED)).hasSize(1);
    }

    @Test
    void onlyTheFilesOfTheFolderItselfAreUploadedByDefault() throws IOException {
        pictures("a.jpg", "below/c.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder));

        assertThat(names(report)).containsExactly("a.jpg");
    }

    @Test
    void hiddenExcludedAndOtherFilesAreSkipped() throws IOException {
        pictures("a.jpg", ".hidden.jpg", ".trash/b.jpg", "@eaDir/c.jpg", "raw/d.jpg", "e_small.jpg");
        Files.writeString(folder.resolve("notes.txt"), "notes");

        UploadReport report =
                immich.uploads().run(UploadJob.of(folder).recursive().exclude("raw", "*_small.*"));

        assertThat(names(report)).containsExactly("a.jpg");
        assertThat(skipped(report))
                .isEqualTo(Map.of(
                        ".hidden.jpg", SkipReason.HIDDEN,
                        ".trash", SkipReason.SYSTEM_FILE,
                        "@eaDir", SkipReason.SYSTEM_FILE,
                        "raw", SkipReason.EXCLUDED,
                        "e_small.jpg", SkipReason.EXCLUDED,
                        "notes.txt", SkipReason.UNSUPPORTED_TYPE));
        assertThat(report.complete()).isTrue();
    }

    private Map<String, SkipReason> skipped(UploadReport report) {
        return report.skipped().stream()
                .collect(Collectors.toMap(file -> folder.relativize(file.path()).toString(), SkippedFile::type));
    }

    @Test
    @Tag("posix")
    void aLinkInACircleEndsNothing() throws IOException {
        pictures("below/a.jpg");
        Files.createSymbolicLink(folder.resolve("below/back"), folder);

        UploadReport report = immich.uploads().run(UploadJob.of(folder).recursive());

        assertThat(report.count(UploadStatus.CREATED)).isEqualTo(1);
        assertThat(report.skipped())
                .anySatisfy(skipped -> assertThat(skipped.reason()).contains("a link back"));
    }

    @Test
    void twoFilesOfTheSameBytesBecomeOneAsset() throws IOException {
        pictures("a.jpg");
        Files.copy(folder.resolve("a.jpg"), folder.resolve("b.jpg"));

        UploadReport report = immich.uploads().run(UploadJob.of(folder).album("Twins"));

        assertThat(report).hasToString("1 created, 1 duplicate, 0 restored, 0 failed");
        assertThat(report.files()).extracting(UploadFileResult::assetId).doesNotContainNull();
        assertThat(immich.search().stream(AssetQuery.all())).hasSize(1);
    }

    @Test
    void aPictureAndAShortVideoOfOneNameAndMomentBecomeALivePhoto() throws IOException {
        pictures("IMG_1.JPG", "IMG_2.JPG");
        MediaFiles.file(folder, "IMG_1.MOV", MediaFiles.mov(Pictures.NOON, Duration.ofSeconds(3), null));

        UploadReport report = immich.uploads().run(UploadJob.of(folder).album("Live"));

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        String video = id(report, "IMG_1.MOV");
        assertThat(immich.assets().get(id(report, "IMG_1.JPG")).livePhotoVideoId())
                .isEqualTo(video);
        assertThat(immich.assets().get(video).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(albumNames("Live")).containsExactlyInAnyOrder("IMG_1.JPG", "IMG_2.JPG");
    }

    @Test
    void aStillThatWasThereBeforeGetsItsVideo() throws IOException {
        pictures("IMG_1.JPG");
        MediaFiles.file(folder, "IMG_1.MOV", MediaFiles.mov(Pictures.NOON, Duration.ofSeconds(3), null));
        String still = immich.uploads().upload(folder.resolve("IMG_1.JPG")).id();

        UploadReport report = immich.uploads().run(UploadJob.of(folder));

        assertThat(report).hasToString("1 created, 1 duplicate, 0 restored, 0 failed");
        assertThat(immich.assets().get(still).livePhotoVideoId()).isEqualTo(id(report, "IMG_1.MOV"));
    }

    @Test
    @Tag("case-U1")
    @Tag("case-L1")
    void aSidecarGoesAlongInEitherForm() throws IOException {
        pictures("a.jpg", "näme.jpg");
        sidecar("a.jpg.xmp", "of a");
        sidecar("näme.XMP", "of b");
        sidecar("nobody.xmp", "of nobody");

        UploadReport report = immich.uploads().run(UploadJob.of(folder));

        assertThat(report.failed()).isEmpty();
        assertThat(report).hasToString("2 created, 0 duplicate, 0 restored, 0 failed, 1 skipped");
        assertSidecarCounts(id(report, "a.jpg"), "of a");
        assertSidecarCounts(id(report, "näme.jpg"), "of b");
        assertThat(immich.search().stream(AssetQuery.all()).map(Asset::originalFileName))
                .containsExactlyInAnyOrder("a.jpg", "näme.jpg");
        assertThat(report.skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains("without its picture"));
    }

    private void assertSidecarCounts(String id, String description) {
        Asset asset = Eventually.get(
                () -> immich.assets().get(id), found -> found.fileCreatedAt().equals(EDITED) && found.exif() != null);
        assertThat(asset.fileCreatedAt()).isEqualTo(EDITED);
        assertThat(Objects.requireNonNull(asset.exif()).description()).isEqualTo(description);
    }

    @Test
    void assetsInTheTrashAreRestoredUnlessTheyAreToStayThere() throws IOException {
        pictures("a.jpg");
        String id = immich.uploads().upload(folder.resolve("a.jpg")).id();
        immich.assets().trash(List.of(id));

        UploadReport remaining = immich.uploads().run(UploadJob.of(folder).keepTrashed());
        boolean stillTrashed = immich.assets().get(id).trashed();
        UploadReport restored = immich.uploads().run(UploadJob.of(folder));

        assertThat(remaining).hasToString("0 created, 1 duplicate, 0 restored, 0 failed");
        assertThat(remaining.files().get(0).reason()).contains("in the trash");
        assertThat(stillTrashed).isTrue();
        assertThat(restored).hasToString("0 created, 0 duplicate, 1 restored, 0 failed");
        assertThat(immich.assets().get(id).trashed()).isFalse();
    }

    @Test
    void aDryRunCountsExactlyAndSendsNothing() throws IOException {
        pictures("a.jpg", "b.jpg", "c.jpg");
        immich.uploads().upload(folder.resolve("a.jpg"));
        String trashed = immich.uploads().upload(folder.resolve("b.jpg")).id();
        immich.assets().trash(List.of(trashed));
        Path journal = folder.resolve("journal");

        try (ImmichClient dry = me.builder().dryRun().build()) {
            UploadReport report =
                    dry.uploads().run(UploadJob.of(folder).album("Never").journal(journal));

            assertThat(report).hasToString("1 to create, 1 duplicate, 1 restored, 0 failed");
            assertThat(dry.dryRunReport().writes()).isNotEmpty();
        }
        assertThat(journal).doesNotExist();
        assertThat(immich.assets().get(trashed).trashed()).isTrue();
        assertThat(immich.albums().list(AlbumScope.OWNED)).isEmpty();
        assertThat(immich.search().stream(AssetQuery.all())).hasSize(1);
    }

    @Test
    void aSecondRunWithTheJournalChecksAndSendsNothing() throws IOException {
        pictures("a.jpg", "b.jpg");
        Path journal = folder.resolve("journal");
        UploadJob job = UploadJob.of(folder).album("Once").journal(journal);
        immich.uploads().run(job);

        UploadReport again = immich.uploads().run(job);

        assertThat(again).hasToString("0 created, 0 duplicate, 0 restored, 0 failed, 2 finished earlier");
        assertThat(again.files()).allSatisfy(file -> {
            assertThat(file.status()).isEqualTo(UploadStatus.CREATED);
            assertThat(file.earlier()).isTrue();
            assertThat(file.reason()).contains("earlier run");
        });
    }

    @Test
    void aNightlyRunShowsWhatIsNewSinceTheLastRun() throws IOException {
        pictures("a.jpg", "b.jpg");
        UploadJob job = UploadJob.of(folder).journal(folder.resolve("journal"));
        immich.uploads().run(job);
        pictures("c.jpg");
        Files.copy(folder.resolve("a.jpg"), folder.resolve("copy.jpg"));

        UploadReport nightly = immich.uploads().run(job);

        assertThat(nightly).hasToString("1 created, 1 duplicate, 0 restored, 0 failed, 2 finished earlier");
        assertThat(nightly.count(UploadStatus.CREATED)).isEqualTo(1);
        assertThat(nightly.earlier())
                .extracting(file -> file.path().getFileName().toString())
                .containsExactlyInAnyOrder("a.jpg", "b.jpg");
        assertThat(immich.uploads().run(job))
                .hasToString("0 created, 0 duplicate, 0 restored, 0 failed, 4 finished earlier");
    }

    @Test
    void aJournalOfAnotherAlbumIsRefused() throws IOException {
        pictures("a.jpg");
        Path journal = folder.resolve("journal");
        immich.uploads().run(UploadJob.of(folder).album("One").journal(journal));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        immich.uploads().run(UploadJob.of(folder).album("Two").journal(journal)))
                .withMessageContaining("journal of another task");
    }

    @Test
    void twoAlbumsOfTheNameAreReportedBeforeAnythingIsSent() throws IOException {
        pictures("a.jpg");
        immich.albums().create("Twice");
        immich.albums().create("Twice");

        assertThatThrownBy(() -> immich.uploads().run(UploadJob.of(folder).album("Twice")))
                .isInstanceOf(ImmichAmbiguousException.class);
        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
    }

    @Test
    void progressEndsWithAllFilesAndBytes() throws IOException {
        pictures("a.jpg", "b.jpg", "c.jpg");
        List<Progress> reported = new ArrayList<>();

        immich.uploads().run(UploadJob.of(folder).maxInFlight(1).onProgress(reported::add));

        Progress last = reported.get(reported.size() - 1);
        assertThat(last.items()).isEqualTo(3);
        assertThat(last.totalItems()).isEqualTo(3);
        assertThat(last.bytes()).isEqualTo(last.totalBytes()).isPositive();
        assertThat(last.toString()).startsWith("3 of 3 items, ");
    }

    @Test
    void aKeyThatMayNotUploadEndsTheRunAndTheReportSaysSo() throws IOException {
        pictures("a.jpg", "b.jpg");
        try (ImmichClient reader = me.builder().apiKey(me.apiKey("asset.read")).build()) {
            UploadReport report = reader.uploads().run(UploadJob.of(folder));

            assertThat(report.stoppedBy()).isInstanceOf(ImmichForbiddenException.class);
            assertThat(report.count(UploadStatus.NOT_TRIED)).isEqualTo(2);
            assertThat(report.complete()).isFalse();
        }
    }

    @Test
    void aKeyThatMayOnlyUploadIsEnough() throws IOException {
        pictures("a.jpg", "b.jpg");
        try (ImmichClient uploader =
                me.builder().apiKey(me.apiKey("asset.upload")).build()) {
            assertThat(uploader.uploads().run(UploadJob.of(folder)).complete()).isTrue();
        }
    }

    @Test
    void aRunThatLosesResponsesAndDiesResumesFromItsJournal() throws IOException {
        String[] names = new String[12];
        for (int i = 0; i < names.length; i++) {
            names[i] = "IMG_%02d.jpg".formatted(i);
        }
        pictures(names);
        Path journal = folder.resolve("journal");
        UploadJob job = UploadJob.of(folder).album("Unlucky").journal(journal);
        CancelHandle death = new CancelHandle();
        try (Unlucky transport = new Unlucky(14, death);
                ImmichClient unlucky = me.builder()
                        .transport(transport)
                        .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(10)))
                        .build()) {
            assertThat(unlucky.uploads().run(job.cancel(death)).complete()).isFalse();
        }

        UploadReport report = immich.uploads().run(job);

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        assertThat(report.files()).hasSize(names.length).allMatch(file -> file.status() == UploadStatus.CREATED);
        assertThat(report.count(UploadStatus.CREATED))
                .isEqualTo(names.length - report.earlier().size());
        assertThat(immich.search().stream(AssetQuery.all()).map(Asset::originalFileName))
                .containsExactlyInAnyOrder(names);
        assertThat(albumNames("Unlucky")).containsExactlyInAnyOrder(names);
    }

    /** Loses each third response to an upload after the server has carried it out, and dies with a request. */
    private static final class Unlucky implements Transport {

        private final Transport next = JdkTransport.create(Duration.ofSeconds(5));
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger uploads = new AtomicInteger();
        private final int last;
        private final CancelHandle death;

        Unlucky(int last, CancelHandle death) {
            this.last = last;
            this.death = death;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            if (sent.incrementAndGet() >= last) {
                death.cancel();
                throw new IOException("died, as planned");
            }
            boolean upload =
                    request.method().equals("POST") && request.uri().getPath().endsWith("/api/assets");
            TransportResponse response = next.send(request);
            if (upload && uploads.incrementAndGet() % 3 == 0) {
                try (response) {
                    response.body().readAllBytes();
                }
                throw new IOException("the response was lost, as planned");
            }
            return response;
        }

        @Override
        public void close() {
            next.close();
        }
    }

    @Test
    void namesOfAllKindsAreKept() throws IOException {
        List<String> given = List.of(
                "Sjø og fjell.jpg",
                "日本の海.jpg",
                "مرحبا.jpg",
                "Привет мир.jpg",
                "नमस्ते.jpg",
                "🚢🏔️ ferry.jpg",
                "quote \"double\" 'single'.jpg",
                "100% a%20b %41.jpg",
                "semi;colon, comma & ampersand.jpg",
                "..two dots.jpg",
                ".hidden.jpg",
                "a..b...c.jpg",
                " leading and trailing .jpg",
                "#hash?question=mark*star.jpg",
                "x".repeat(230) + ".jpg");
        pictures(given.toArray(String[]::new));

        UploadReport report = immich.uploads().run(UploadJob.of(folder).includeHidden());

        assertThat(report.complete()).as("%s", report.files()).isTrue();
        assertThat(immich.search().stream(AssetQuery.all()).map(Asset::originalFileName))
                .containsExactlyInAnyOrderElementsOf(given);
    }

    private void pictures(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Pictures.file(
                    Objects.requireNonNull(file.getParent()), file.getFileName().toString(), Pictures.NOON);
            assertThat(FileChecksum.of(file)).hasSize(28);
        }
    }

    private void sidecar(String name, String description) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                        + "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                        + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:DateTimeOriginal=\"2011-02-03T04:05:06Z\"><dc:description><rdf:Alt>"
                        + "<rdf:li xml:lang=\"x-default\">" + description + "</rdf:li></rdf:Alt></dc:description>"
                        + "</rdf:Description></rdf:RDF></x:xmpmeta>");
    }

    private List<String> albumNames(String album) {
        String id = immich.albums().find(album).orElseThrow().id();
        try (var contents = immich.albums().assets(id)) {
            return contents.map(Asset::originalFileName).toList();
        }
    }

    private static List<String> names(UploadReport report) {
        return report.files().stream()
                .map(file -> String.valueOf(file.path().getFileName()))
                .toList();
    }

    private static String id(UploadReport report, String name) {
        return report.files().stream()
                .filter(file -> String.valueOf(file.path().getFileName()).equals(name))
                .map(UploadFileResult::assetId)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
