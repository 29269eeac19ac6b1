package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.assets.ProcessingStep;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichChecksumException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests around an upload, so that nothing is lost, sent without need, or mistaken for something else. */
class SafeUploadTest {

    private static final String SEND = "POST /api/assets";
    private static final String CHECK = "POST /api/assets/bulk-upload-check";
    private static final String RESTORE = "POST /api/trash/restore/assets";
    private static final String CREATED = "{\"id\":\"" + AssetJson.ID + "\",\"status\":\"created\"}";
    private static final String DUPLICATE = "{\"id\":\"" + AssetJson.ID + "\",\"status\":\"duplicate\"}";
    private static final String UNKNOWN = "{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}";
    private static final String KNOWN = known(false);
    private static final String TRASHED = known(true);

    private static final String VANISHED = "{\"message\":\"Not found or no asset.delete access\"}";

    @TempDir
    Path folder;

    private final StubTransport server = new StubTransport();
    private final TestTime time = new TestTime();
    private final ImmichClient client = TestClient.builder(server, time).build();
    private final Uploads uploads = client.uploads();
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.writeString(folder.resolve("pier.jpg"), "PICTURE");
    }

    @Test
    void theServerIsCheckedBeforeTheUploadAndComparedAfterwards() {
        server.json(UNKNOWN).json(201, CREATED).json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(server.lines()).containsExactly(CHECK, SEND, CHECK);
    }

    @Test
    void aFileThatTheServerHasIsNotSent() {
        server.json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.DUPLICATE);
        assertThat(result.id()).isEqualTo(AssetJson.ID);
        assertThat(result.trashed()).isFalse();
        assertThat(server.lines()).containsExactly(CHECK);
    }

    @Test
    @Tag("case-L2")
    void aCopyThatVanishesBeforeItCanBeRestoredIsSentAgain() {
        server.json(TRASHED)
                .json(400, VANISHED)
                .json(UNKNOWN)
                .json(201, CREATED)
                .json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(server.lines()).containsExactly(CHECK, RESTORE, CHECK, SEND, CHECK);
    }

    @Test
    @Tag("case-L2")
    void aCopyThatCannotBeRestoredAndDoesNotVanishIsAnError() {
        server.always(CHECK, TRASHED)
                .always(RESTORE, request -> StubTransport.response(400, "application/json", VANISHED));

        assertThatThrownBy(() -> uploads.upload(file))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("asset.delete");
    }

    @Test
    void waitingForAsLongAsALongHoldsIsNoOverflow() {
        server.json(AssetJson.v3(AssetJson.ID))
                .json(AssetJson.v3With(
                        AssetJson.ID, "\"exifInfo\":{\"dateTimeOriginal\":\"2024-05-01T10:00:00.000Z\"}"));

        Asset asset = client.assets()
                .awaitProcessed(AssetJson.ID, ProcessingStep.METADATA, Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(asset.id()).isEqualTo(AssetJson.ID);
    }

    @Test
    void otherBytesOnTheServerAreReported() {
        server.json(UNKNOWN).json(201, CREATED).json(UNKNOWN);

        assertThatThrownBy(() -> uploads.upload(file))
                .isInstanceOfSatisfying(
                        ImmichChecksumException.class,
                        e -> assertThat(e.assetId()).isEqualTo(AssetJson.ID))
                .hasMessageContaining("of other bytes than were read here");
    }

    @Test
    void withoutAChecksumBeforeTheOneOfWhatWasSentIsCompared() {
        server.json(201, CREATED).json(KNOWN);

        uploads.upload(file, UploadOptions.defaults().skipChecksum());

        assertThat(server.lines()).containsExactly(SEND, CHECK);
        assertThat(server.last().body()).contains("zd1SZbk+g0RPZU41M5lo/5JQ9ro=");
    }

    @Test
    void aTrashedCopyThatIsToBeKeptIsReportedAndNotRestored() {
        server.json(TRASHED);

        UploadResult result = uploads.upload(file, UploadOptions.defaults().keepTrashed());

        assertThat(result.outcome()).isEqualTo(UploadOutcome.DUPLICATE);
        assertThat(result.trashed()).isTrue();
        assertThat(server.lines()).containsExactly(CHECK);
    }

    @Test
    void aDuplicateThatOnlyTheResponseReportsIsCheckedForTheTrash() {
        server.json(UNKNOWN).json(200, DUPLICATE).json(TRASHED);

        assertThat(uploads.upload(file, UploadOptions.defaults().keepTrashed()).trashed())
                .isTrue();
    }

    @Test
    void aTrashedDuplicateThatOnlyTheResponseReportsIsRestored() {
        server.json(UNKNOWN)
                .json(200, DUPLICATE)
                .json(TRASHED)
                .json("{\"count\":1}")
                .json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.RESTORED);
        assertThat(server.lines()).containsExactly(CHECK, SEND, CHECK, RESTORE, CHECK);
    }

    @Test
    void aKeyThatMayNotRestoreATrashedCopyFailsAndTheErrorNamesThePermission() {
        server.json(TRASHED)
                .json(403, "{\"message\":\"Missing required permission: asset.delete\",\"statusCode\":403}");

        assertThatThrownBy(() -> uploads.upload(file))
                .isInstanceOf(ImmichForbiddenException.class)
                .hasMessageContaining("asset.delete");
        assertThat(server.lines()).containsExactly(CHECK, RESTORE);
    }

    @Test
    void aTrashedCopyIsRestoredAndReadBack() {
        server.json(TRASHED).json("{\"count\":1}").json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.RESTORED);
        assertThat(result.trashed()).isFalse();
        assertThat(server.lines()).containsExactly(CHECK, RESTORE, CHECK);
    }

    @Test
    void aDoomedCopyIsWaitedForUntilItIsGoneAndTheFileIsSent() {
        server.json(TRASHED)
                .json("{\"count\":1}")
                .json(TRASHED)
                .json(TRASHED)
                .json(UNKNOWN)
                .json(201, CREATED)
                .json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(server.lines()).containsExactly(CHECK, RESTORE, CHECK, CHECK, CHECK, SEND, CHECK);
        assertThat(time.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void aDoomedCopyThatNeverGoesIsReportedInTheEnd() {
        server.always(CHECK, TRASHED).json("{\"count\":1}");

        assertThatThrownBy(() -> TestClient.builder(server, time)
                        .timeouts(Timeouts.defaults().total(Duration.ofSeconds(30)))
                        .build()
                        .uploads()
                        .upload(file))
                .isInstanceOf(ImmichTimeoutException.class)
                .hasMessageContaining("deleting its copy of the file for good");
    }

    @Test
    void afterALostResponseTheServerIsCheckedAndAStoredFileIsNotSentAgain() {
        server.json(UNKNOWN).fail(new IOException("reset")).json(KNOWN).json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(server.lines()).containsExactly(CHECK, SEND, CHECK, CHECK);
    }

    @Test
    @Tag("trust-L11")
    void afterA429TheServerIsCheckedBeforeTheFileIsSentAgain() {
        server.json(UNKNOWN).json(429, "{}").json(KNOWN).json(KNOWN);

        UploadResult result = uploads.upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(server.lines()).containsExactly(CHECK, SEND, CHECK, CHECK);
    }

    @Test
    void aRequestThatCertainlyDidNotArriveIsSentAgainWithoutAsking() {
        server.json(UNKNOWN)
                .fail(new ConnectException("refused"))
                .json(201, CREATED)
                .json(KNOWN);

        uploads.upload(file);

        assertThat(server.lines()).containsExactly(CHECK, SEND, SEND, CHECK);
    }

    @Test
    void ifTheServerCannotBeCheckedAfterALostResponseTheLossIsReported() {
        try (ImmichClient stubborn = TestClient.builder(server, time)
                .retry(RetryOptions.defaults().maxRetries(1))
                .build()) {
            server.json(UNKNOWN).fail(new IOException("reset one"));
            server.fail(new IOException("reset two")).fail(new IOException("reset three"));

            assertThatThrownBy(() -> stubborn.uploads().upload(file))
                    .isInstanceOf(ImmichTransportException.class)
                    .hasMessageContaining("reset one")
                    .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        }
    }

    @Test
    void aFileThatChangesWhileItIsSentIsAFaultOfThisMachineAndNotSentAgain() {
        server.json(UNKNOWN);
        UploadSource shrinking = new Changing(new IOException("the file was changed while it was being read"));

        assertThatThrownBy(() -> uploads.upload(shrinking, UploadOptions.defaults()))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("cannot be read here")
                .hasMessageContaining("was changed");
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aSourceOfBytesIsUploadedUnderItsName() {
        server.json(UNKNOWN).json(201, CREATED).json(KNOWN);

        uploads.upload(
                UploadSource.of(
                        "Sjø.jpg", "PICTURE".getBytes(StandardCharsets.UTF_8), Instant.parse("2026-01-02T03:04:05Z")),
                UploadOptions.defaults());

        assertThat(server.requests().get(1).body()).contains("Sjø.jpg").contains("2026-01-02T03:04:05.000Z");
    }

    @Test
    void theVideoOfALivePhotoIsUploadedBeforeItsStill() throws IOException {
        Path video = Files.writeString(folder.resolve("pier.mov"), "VIDEO");
        String videoResponse = "{\"id\":\"" + AssetJson.OTHER_ID + "\",\"status\":\"created\"}";
        server.json(UNKNOWN)
                .json(UNKNOWN)
                .json(201, videoResponse)
                .json(KNOWN)
                .json(201, CREATED)
                .json(KNOWN);

        uploads.upload(file, UploadOptions.defaults().livePhotoVideo(video));

        assertThat(server.lines()).containsExactly(CHECK, CHECK, SEND, CHECK, SEND, CHECK);
        assertThat(server.requests().get(2).body()).contains("VIDEO");
        assertThat(server.requests().get(4).body())
                .contains("PICTURE")
                .contains("name=\"livePhotoVideoId\"\r\n\r\n" + AssetJson.OTHER_ID);
    }

    @Test
    void aSharedLinkMayNotCheckSoItOnlySends() {
        try (ImmichClient link = ImmichClient.builder()
                .server("http://photos.test:2283")
                .credentials(Credentials.sharedLinkKey("abc"))
                .transport(server)
                .build()) {
            server.json(201, CREATED);

            assertThat(link.uploads().upload(file).created()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static String known(boolean trashed) {
        return "{\"results\":[{\"id\":\"0\",\"action\":\"reject\",\"reason\":\"duplicate\",\"assetId\":\""
                + AssetJson.ID + "\",\"isTrashed\":" + trashed + "}]}";
    }

    /** Can be read once, for its checksum, and not a second time. */
    private static final class Changing implements UploadSource {

        private final IOException failure;
        private int opened;

        Changing(IOException failure) {
            this.failure = failure;
        }

        @Override
        public String name() {
            return "changing.jpg";
        }

        @Override
        public long size() {
            return 7;
        }

        @Override
        public Instant modified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() throws IOException {
            if (opened++ > 0) {
                throw failure;
            }
            return new ByteArrayInputStream("PICTURE".getBytes(StandardCharsets.UTF_8));
        }
    }
}
