package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Progress;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.downloads.ArchiveReport;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadStatus;
import io.github.immichsdk.downloads.DownloadedFile;
import io.github.immichsdk.downloads.FileCheck;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.RecordedRequest;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Downloads over real connections that break: the file is there whole and checked, or what has come of it is gone on with. */
@ParameterizedClass
@EnumSource(FakeVersion.class)
class DownloadFaultsTest {

    private static final int SIZE = 300_000;
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Parameter
    FakeVersion version;

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[SIZE];
    private FakeImmich fake;
    private ImmichClient immich;
    private FakeAsset photo;
    private Path target;

    @BeforeEach
    void start() {
        new Random(7).nextBytes(bytes);
        fake = FakeImmich.builder().version(version).injectFaults().start();
        photo = fake.seed().asset("pier.jpg", NOON).bytes(bytes).add();
        immich = client(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)));
        target = folder.resolve("pier.jpg");
    }

    @Test
    void aRunThatFailsFileAfterFileEndsWithTheLastFailure() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(fake.seed().photo("IMG_%d.jpg".formatted(i), NOON).id());
        }
        fake.faults().on("downloadAsset").always().respond(403);

        DownloadReport report = immich.downloads()
                .run(DownloadJob.of(ids).folder(folder.resolve("down")).maxInFlight(1));

        assertThat(report.failed()).hasSize(20);
        assertThat(report.count(DownloadStatus.NOT_TRIED)).isEqualTo(20);
        assertThat(report.stoppedBy()).isNotNull();
        assertThat(report.failed().get(19).reason())
                .isEqualTo(report.stoppedBy().getMessage());
        assertThatThrownBy(report::orThrow).isSameAs(report.stoppedBy());
    }

    private ImmichClient client(RetryOptions retry) {
        return ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(retry)
                .timeouts(Timeouts.defaults().idle(Duration.ofMillis(300)))
                .build();
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @Test
    void aBodyCutResetOrStalledIsResumedWhereItBroke() throws IOException {
        fake.faults().on("downloadAsset").cutBodyAfter(100_000);
        fake.faults().on("downloadAsset").resetBodyAfter(50_000);
        fake.faults().on("downloadAsset").stallBodyAfter(20_000);
        fake.faults().on("downloadAsset").respond(503).retryAfter(Duration.ZERO);

        DownloadedFile file = immich.downloads().original(photo.id()).to(target);

        assertThat(target).hasBinaryContent(bytes);
        assertThat(file.received()).isEqualTo(SIZE);
        assertThat(fake.faults().waiting()).isEmpty();
        assertThat(names()).containsExactly("pier.jpg");
    }

    @Test
    void aFileThatIsShorterThanItsContentLengthOnceIsComplete() throws IOException {
        fake.faults().on("downloadAsset").wrongContentLength(10);

        DownloadedFile file = immich.downloads().original(photo.id()).to(target);

        assertThat(target).hasBinaryContent(bytes);
        assertThat(file.received()).isEqualTo(SIZE);
        assertThat(names()).containsExactly("pier.jpg");
    }

    @Test
    void aFileThatIsShorterThanEachContentLengthEndsAsABrokenConnection() {
        for (int response = 0; response < 20; response++) {
            fake.faults().on("downloadAsset").wrongContentLength(10);
        }

        assertThatThrownBy(() -> immich.downloads().original(photo.id()).to(target))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void anAssetThatIsDeletedDuringItsDownloadIsNotFound() throws IOException {
        fake.faults().on("downloadAsset").cutBodyAfter(100_000);

        try (InputStream in = immich.downloads().original(photo.id()).stream()) {
            in.readNBytes(10);
            immich.assets().delete(List.of(photo.id()));

            assertThatThrownBy(in::readAllBytes).isInstanceOf(ImmichNotFoundException.class);
        }
    }

    @Test
    void aStreamIsResumedWhereItBroke() throws IOException {
        fake.faults().on("downloadAsset").cutBodyAfter(100_000);
        fake.faults().on("downloadAsset").cutBodyAfter(100_000);

        try (InputStream in = immich.downloads().original(photo.id()).stream()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void breaksThatBringBytesBetweenThemAreNotCountedTogether() {
        fake.faults().on("downloadAsset").times(20).cutBodyAfter(10_000);

        immich.downloads().original(photo.id()).to(target);

        assertThat(target).hasBinaryContent(bytes);
        assertThat(fake.faults().waiting()).isEmpty();
    }

    @Test
    void aLaterRunResumesThePartialFilesOfAFailedOne() throws IOException {
        fake.faults().on("downloadAsset").cutBodyAfter(200_000);
        try (ImmichClient once = client(RetryOptions.none())) {
            assertThatThrownBy(() -> once.downloads().original(photo.id()).to(target))
                    .isInstanceOf(ImmichTransportException.class)
                    .hasMessageContaining("broke before the response was complete");
        }
        assertThat(names()).containsExactly("pier.jpg.part", "pier.jpg.part.info");
        long remaining = Files.size(folder.resolve("pier.jpg.part"));

        DownloadedFile file = immich.downloads().original(photo.id()).to(target);

        assertThat(remaining).isBetween(1L, SIZE - 1L);
        assertThat(file.received()).isEqualTo(SIZE - remaining);
        assertThat(target).hasBinaryContent(bytes);
        assertThat(names()).containsExactly("pier.jpg");
    }

    @Test
    void aPartThatIsWholeIsCheckedWithoutAskingForARangeBehindTheEnd() throws IOException {
        fail(200_000);
        Files.write(folder.resolve("pier.jpg.part"), bytes);
        fake.clearRequests();

        DownloadedFile file = immich.downloads().original(photo.id()).to(target);

        assertThat(file.received()).isZero();
        assertThat(target).hasBinaryContent(bytes);
        assertThat(fake.requests()).extracting(RecordedRequest::path).noneMatch(path -> path.endsWith("/original"));
    }

    @Test
    void aPartThatWasDamagedIsFoundOutAndDownloadedAnew() throws IOException {
        fail(200_000);
        byte[] part = Files.readAllBytes(folder.resolve("pier.jpg.part"));
        part[1000]++;
        Files.write(folder.resolve("pier.jpg.part"), part);

        immich.downloads().original(photo.id()).to(target);

        assertThat(target).hasBinaryContent(bytes);
        assertThat(names()).containsExactly("pier.jpg");
    }

    @Test
    void aPartOfAnotherAssetIsNotGoneOnWith() throws IOException {
        fail(200_000);
        byte[] others = new byte[SIZE];
        FakeAsset other = fake.seed().asset("other.jpg", NOON).bytes(others).add();

        DownloadedFile file = immich.downloads().original(other.id()).to(target);

        assertThat(file.received()).isEqualTo(SIZE);
        assertThat(target).hasBinaryContent(others);
    }

    @Test
    void aFileThatIsNotTheOneUploadedIsRefusedAndLeavesNothing() throws IOException {
        fake.faults()
                .on("downloadAsset")
                .times(2)
                .respond(200)
                .header("ETag", "W/\"5-1\"")
                .body("image/jpeg", "wrong");

        assertThatThrownBy(() -> immich.downloads().original(photo.id()).to(target))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining(photo.checksum())
                .hasMessageContaining("damaged");
        assertThat(names()).isEmpty();
    }

    @Test
    void aCancelledDownloadStopsAtOnceAndIsGoneOnWithLater() throws IOException {
        fake.faults().on("downloadAsset").drip(5_000, Duration.ofMillis(5));
        CancelHandle cancel = new CancelHandle();
        List<Progress> seen = new ArrayList<>();

        assertThatThrownBy(() -> immich.downloads()
                        .original(photo.id())
                        .cancel(cancel)
                        .onProgress(progress -> {
                            seen.add(progress);
                            cancel.cancel();
                        })
                        .to(target))
                .isInstanceOf(ImmichCancelledException.class);

        assertThat(seen).isNotEmpty().allSatisfy(progress -> {
            assertThat(progress.totalBytes()).isEqualTo(SIZE);
            assertThat(progress.bytes()).isBetween(1L, (long) SIZE);
        });
        DownloadedFile file = immich.downloads().original(photo.id()).to(target);
        assertThat(file.received()).isLessThan(SIZE);
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void twoDownloadsIntoOneFileDoNotMixIt() {
        fake.faults().on("downloadAsset").drip(5_000, Duration.ofMillis(8));
        List<Throwable> refused = new ArrayList<>();

        immich.downloads()
                .original(photo.id())
                .onProgress(progress -> {
                    if (refused.isEmpty()) {
                        try {
                            immich.downloads().original(photo.id()).to(target);
                        } catch (ImmichFileException e) {
                            refused.add(e);
                        }
                    }
                })
                .to(target);

        assertThat(refused).hasSize(1).allSatisfy(e -> assertThat(e).hasMessageContaining("another download"));
        assertThat(target).hasBinaryContent(bytes);
    }

    @Test
    void aPreviewAndAThumbnailAreCheckedByTheirLength() {
        fake.faults().on("viewAsset").cutBodyAfter(50);

        DownloadedFile file = immich.downloads().preview(photo.id()).to(folder.resolve("preview.jpg"));

        assertThat(file.check()).isEqualTo(FileCheck.LENGTH);
        assertThat(file.path()).hasSize(file.size());
        assertThat(immich.downloads().thumbnail(photo.id()).bytes(1_000_000)).isNotEmpty();
    }

    @Test
    void anArchiveThatBreaksBeginsAnew() throws IOException {
        fake.faults().on("downloadArchive").cutBodyAfter(100_000);

        ArchiveReport report = immich.downloads().archive(List.of(photo.id())).to(folder.resolve("all.zip"));

        assertThat(report.complete()).isTrue();
        assertThat(names()).containsExactly("all.zip");
    }

    @Test
    void whatTheServerLeavesOutOfAnArchiveIsReported() {
        FakeAsset lost = fake.seed().asset("lost.jpg", NOON).fileLost().add();

        ArchiveReport report =
                immich.downloads().archive(List.of(photo.id(), lost.id())).to(folder.resolve("all.zip"));

        assertThat(report.complete()).isFalse();
        assertThat(report.missing()).containsExactly(lost.id());
        assertThat(report).hasToString("1 file in 1 archive, 1 missing");
    }

    @Test
    void anArchiveThatIsNoneIsRefused() throws IOException {
        fake.faults().on("downloadArchive").respond(200).body("application/octet-stream", "PK, but not really");

        assertThatThrownBy(() -> immich.downloads().archive(List.of(photo.id())).to(folder.resolve("all.zip")))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("cannot be read");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileThatTheServersDiskHasLostFailsAndLeavesNothing() throws IOException {
        FakeAsset lost = fake.seed().asset("lost.jpg", NOON).fileLost().add();

        assertThatThrownBy(() -> immich.downloads().original(lost.id()).to(target))
                .isInstanceOfAny(ImmichNotFoundException.class, ImmichServerException.class);
        assertThat(names()).isEmpty();
    }

    private void fail(long after) {
        fake.faults().on("downloadAsset").cutBodyAfter(after);
        try (ImmichClient once = client(RetryOptions.none())) {
            assertThatThrownBy(() -> once.downloads().original(photo.id()).to(target))
                    .isInstanceOf(ImmichTransportException.class);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
