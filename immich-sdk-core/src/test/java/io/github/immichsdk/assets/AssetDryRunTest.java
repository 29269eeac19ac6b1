package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetDryRunTest {

    @TempDir
    Path folder;

    private static final String CHECK = "POST /api/assets/bulk-upload-check";

    private final StubTransport server =
            new StubTransport().always(CHECK, "{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}");
    private final ImmichClient client = TestClient.dryRun(server);
    private final Assets assets = client.assets();

    @Test
    void anUploadIsSkippedAndReturnsANewAsset() throws IOException {
        Path file = Files.writeString(folder.resolve("pier.jpg"), "not really a picture");

        UploadResult result = client.uploads().upload(file);

        assertThat(result.created()).isTrue();
        assertThat(server.lines()).containsExactly(CHECK);
        assertThat(client.dryRunReport().writes())
                .singleElement()
                .satisfies(write -> assertThat(write.toString())
                        .contains("uploadAsset", "POST /assets")
                        .contains("multipart, 1 file, ")
                        .endsWith(" bytes: " + file.getFileName()));
    }

    @Test
    void anUploadedAssetCanBeUsedInTheSameDryRun() throws IOException {
        Path file = Files.writeString(folder.resolve("clip.mp4"), "not really a film");
        String id = client.uploads()
                .upload(
                        file,
                        UploadOptions.defaults()
                                .favorite()
                                .visibility(Visibility.ARCHIVE)
                                .fileName("Sjø.mp4"))
                .id();

        Asset made = assets.get(id);

        assertThat(made.type()).isEqualTo(AssetType.VIDEO);
        assertThat(made.originalFileName()).isEqualTo("Sjø.mp4");
        assertThat(made.favorite()).isTrue();
        assertThat(made.archived()).isTrue();
        assertThat(made.metadataHidden()).isFalse();
        assertThat(made.fileModifiedAt()).isEqualTo(made.fileCreatedAt());
        assertThat(server.lines()).containsOnly(CHECK);
    }

    @Test
    void whatIsDoneToAnUploadedAssetIsSeenLaterInTheDryRun() throws IOException {
        String id = client.uploads()
                .upload(Files.writeString(folder.resolve("a.jpg"), "a"))
                .id();

        Asset returned = assets.update(
                id, AssetChange.none().description("x").rating(4).location(1, 2).visibility(Visibility.ARCHIVE));
        assets.updateAll(List.of(id), AssetChange.none().favorite().removeDuplicateGroup());
        assets.trash(List.of(id));

        Asset seen = assets.get(id);
        assertThat(returned.favorite()).isFalse();
        assertThat(seen.favorite()).isTrue();
        assertThat(seen.trashed()).isTrue();
        assertThat(seen.archived()).isTrue();
        assertThat(seen.exif()).isNotNull().extracting(Exif::description).isEqualTo("x");
        assertThat(seen.exif().rating()).isEqualTo(4);
        assertThat(seen.exif().latitude()).isEqualTo(1.0);
        client.trash().restore(List.of(id));
        assertThat(assets.get(id).trashed()).isFalse();
        assertThat(server.lines()).containsOnly(CHECK);
    }

    @Test
    void aDeletedAssetIsNotThereLaterInTheDryRun() throws IOException {
        String id = client.uploads()
                .upload(Files.writeString(folder.resolve("a.jpg"), "a"))
                .id();
        assets.delete(List.of(id));
        server.json(400, "{\"message\":\"Not found or no asset.read access\"}");

        assertThatThrownBy(() -> assets.get(id)).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void anUpdateReadsTheAssetAndReturnsItChanged() {
        server.json(AssetJson.v3(AssetJson.ID));

        Asset changed =
                assets.update(AssetJson.ID, AssetChange.none().notFavorite().livePhotoVideo(AssetJson.OTHER_ID));

        assertThat(changed.favorite()).isFalse();
        assertThat(changed.livePhotoVideoId()).isEqualTo(AssetJson.OTHER_ID);
        assertThat(changed.exif()).isNull();
        assertThat(server.lines()).containsExactly("GET /api/assets/" + AssetJson.ID);
    }

    @Test
    void bulkWritesAreSkipped() {
        assets.updateAll(List.of(AssetJson.ID), AssetChange.none().favorite());
        assets.shiftTaken(List.of(AssetJson.ID), DateShift.of(Duration.ofHours(1)));
        assets.trash(List.of(AssetJson.ID));
        assets.delete(List.of(AssetJson.ID));

        assertThat(server.requests()).isEmpty();
        assertThat(client.dryRunReport().writes())
                .extracting(write -> write.operation())
                .containsExactly("updateAssets", "updateAssets", "deleteAssets", "deleteAssets");
    }

    @Test
    void readsThatArePostsGoOut() {
        server.json("{\"total\":4}")
                .json(AssetJson.page(null))
                .json("{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}");

        assertThat(client.search().count(AssetQuery.all())).isEqualTo(4);
        assertThat(client.search().stream(AssetQuery.all())).isEmpty();
        assertThat(client.uploads().check(List.of("9qe2GC9jVPNhj+wIWc7PiElb1ZQ=")))
                .hasSize(1);
        assertThat(server.requests()).hasSize(3);
    }
}
