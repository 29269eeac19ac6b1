package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.ProcessingStep;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.UploadCheck;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadOutcome;
import io.github.immichsdk.uploads.UploadResult;
import io.github.immichsdk.uploads.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadContractTest extends ContractTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileBecomesAnAssetWithItsChecksumAndName() throws IOException {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);

        UploadResult result = immich.uploads().upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        Asset asset = immich.assets().get(result.id());
        assertThat(asset.checksum()).isEqualTo(FileChecksum.of(file));
        assertThat(asset.originalFileName()).isEqualTo("pier.jpg");
        assertThat(asset.type()).isEqualTo(AssetType.IMAGE);
        assertThat(asset.ownerId()).isEqualTo(me.id());
        assertThat(asset.visibility()).isEqualTo(Visibility.TIMELINE);
        assertThat(asset.duration()).isNull();
        assertThat(asset.additionalProperties()).isEmpty();
    }

    @Test
    void theSameFileAgainIsADuplicateOfTheSameAsset() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        UploadResult first = immich.uploads().upload(file);

        UploadResult byHeader = immich.uploads().upload(file);
        UploadResult byContent =
                immich.uploads().upload(file, UploadOptions.defaults().skipChecksum());

        assertThat(List.of(byHeader, byContent)).allSatisfy(again -> {
            assertThat(again.outcome()).isEqualTo(UploadOutcome.DUPLICATE);
            assertThat(again.id()).isEqualTo(first.id());
        });
        assertThat(immich.search().stream(AssetQuery.all())).hasSize(1);
    }

    @Test
    void aDuplicateChangesNothing() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        String id = immich.uploads().upload(file).id();

        immich.uploads().upload(file, UploadOptions.defaults().favorite().fileName("other.jpg"));

        Asset asset = immich.assets().get(id);
        assertThat(asset.favorite()).isFalse();
        assertThat(asset.originalFileName()).isEqualTo("pier.jpg");
    }

    @Test
    void anyNameArrivesAsItIs() {
        String name = "Sjø & 日本 \"🚢\"; 1.jpg";
        Path file = Pictures.file(folder, "plain.jpg", Pictures.NOON);

        UploadResult result =
                immich.uploads().upload(file, UploadOptions.defaults().fileName(name));

        assertThat(immich.assets().get(result.id()).originalFileName()).isEqualTo(name);
    }

    @Test
    void favouritesAndTheArchiveAreForNewAssets() {
        String id = Pictures.upload(
                immich,
                folder,
                Pictures.NOON,
                UploadOptions.defaults().favorite().visibility(Visibility.ARCHIVE));

        Asset asset = immich.assets().get(id);
        assertThat(asset.favorite()).isTrue();
        assertThat(asset.visibility()).isEqualTo(Visibility.ARCHIVE);
        assertThat(asset.archived()).isTrue();
    }

    @Test
    void givenTimesAreUsed() {
        String id = Pictures.upload(
                immich,
                folder,
                Pictures.NOON,
                UploadOptions.defaults().fileCreatedAt(Pictures.NOON.minusSeconds(3600)));

        assertThat(immich.assets().get(id).fileCreatedAt()).isEqualTo(Pictures.NOON.minusSeconds(3600));
    }

    @Test
    void aSidecarIsTaken() throws IOException {
        Path xmp = Files.writeString(
                folder.resolve("pier.jpg.xmp"),
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>"
                        + "</x:xmpmeta>");
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);

        assertThat(immich.uploads()
                        .upload(file, UploadOptions.defaults().sidecar(xmp))
                        .created())
                .isTrue();
    }

    @Test
    void aLivePhotoHidesItsVideo() {
        String video = immich.uploads()
                .upload(Pictures.file(folder, "live.mp4", Pictures.NOON))
                .id();

        String still = Pictures.upload(
                immich, folder, Pictures.NOON, UploadOptions.defaults().livePhotoVideo(video));

        assertThat(immich.assets().get(still).livePhotoVideoId()).isEqualTo(video);
        assertThat(immich.assets().get(video).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(immich.search().stream(AssetQuery.all()).map(Asset::id)).containsExactly(still);
    }

    @Test
    void aFileOfNoKnownKindIsRefused() {
        Path file = Pictures.file(folder, "notes.txt", Pictures.NOON);

        assertThatThrownBy(() -> immich.uploads().upload(file))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Unsupported file type");
        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
    }

    @Test
    void filesThatTheServerHasAreReportedBeforeTheUpload() throws IOException {
        Path known = Pictures.file(folder, "known.jpg", Pictures.NOON);
        Path trashed = Pictures.file(folder, "trashed.jpg", Pictures.NOON);
        Path fresh = Pictures.file(folder, "fresh.jpg", Pictures.NOON);
        String knownId = immich.uploads().upload(known).id();
        String trashedId = immich.uploads().upload(trashed).id();
        immich.assets().trash(List.of(trashedId));

        List<UploadCheck> checks = immich.uploads()
                .check(List.of(FileChecksum.of(fresh), FileChecksum.of(known), FileChecksum.of(trashed)));

        assertThat(checks).extracting(UploadCheck::wanted).containsExactly(true, false, false);
        assertThat(checks).extracting(UploadCheck::assetId).containsExactly(null, knownId, trashedId);
        assertThat(checks).extracting(UploadCheck::trashed).containsExactly(false, false, true);
        assertThat(checks)
                .allSatisfy(check -> assertThat(check.additionalProperties()).isEmpty());
    }

    @Test
    void aKeyThatMayOnlyUploadUploadsAndCompares() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        try (ImmichClient uploader =
                me.builder().apiKey(me.apiKey("asset.upload")).build()) {
            assertThat(uploader.uploads().upload(file).outcome()).isEqualTo(UploadOutcome.CREATED);
            assertThat(uploader.uploads().upload(file).outcome()).isEqualTo(UploadOutcome.DUPLICATE);
        }
    }

    @Test
    void aFileInTheTrashIsRestoredUnlessItIsToBeKeptThere() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        String id = immich.uploads().upload(file).id();
        immich.assets().trash(List.of(id));

        UploadResult kept =
                immich.uploads().upload(file, UploadOptions.defaults().keepTrashed());
        boolean stillTrashed = immich.assets().get(id).trashed();
        UploadResult restored = immich.uploads().upload(file);

        assertThat(kept.outcome()).isEqualTo(UploadOutcome.DUPLICATE);
        assertThat(kept.trashed()).isTrue();
        assertThat(stillTrashed).isTrue();
        assertThat(restored.outcome()).isEqualTo(UploadOutcome.RESTORED);
        assertThat(restored.id()).isEqualTo(id);
        assertThat(immich.assets().get(id).trashed()).isFalse();
    }

    @Test
    void aFileWhoseCopyIsBeingDeletedForGoodIsThereInTheEnd() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        String doomed = immich.uploads().upload(file).id();
        immich.assets().delete(List.of(doomed));

        UploadResult result = immich.uploads().upload(file);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(result.id()).isNotEqualTo(doomed);
        assertThat(immich.assets().get(result.id()).trashed()).isFalse();
    }

    @Test
    void aFileThatBreaksOffIsAFaultOfThisMachineAndLeavesNoAsset() {
        UploadSource broken = new UploadSource() {
            @Override
            public String name() {
                return "broken.jpg";
            }

            @Override
            public long size() {
                return 1_000_000;
            }

            @Override
            public Instant modified() {
                return Pictures.NOON;
            }

            @Override
            public InputStream open() {
                return new InputStream() {
                    private int given;

                    @Override
                    public int read() throws IOException {
                        if (given++ > 500_000) {
                            throw new IOException("the disk is gone");
                        }
                        return 7;
                    }
                };
            }
        };

        assertThatThrownBy(() ->
                        immich.uploads().upload(broken, UploadOptions.defaults().skipChecksum()))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining("the disk is gone");
        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
    }

    @Test
    void theServersBackgroundWorkCanBeWaitedFor() {
        String id = Pictures.upload(immich, folder, Pictures.NOON);

        Asset read = immich.assets().awaitProcessed(id, ProcessingStep.METADATA, Duration.ofMinutes(2));
        Asset shown = immich.assets().awaitProcessed(id, ProcessingStep.THUMBNAIL, Duration.ofMinutes(2));

        assertThat(read.exif()).isNotNull();
        assertThat(shown.thumbhash()).isNotNull();
    }

    @Test
    void aKeyThatMayNotUploadNamesTheMissingPermission() {
        Path file = Pictures.file(folder, "pier.jpg", Pictures.NOON);
        try (ImmichClient reader = me.builder().apiKey(me.apiKey("asset.read")).build()) {
            assertThatThrownBy(() -> reader.uploads().upload(file))
                    .isInstanceOf(ImmichForbiddenException.class)
                    .hasMessageContaining("asset.upload");
        }
    }

    @Test
    void aDryRunUploadsNothing() {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            UploadResult pretended = dry.uploads().upload(Pictures.file(folder, "pier.jpg", Pictures.NOON));

            assertThat(dry.assets().get(pretended.id()).originalFileName()).isEqualTo("pier.jpg");
        }
        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
    }
}
