package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.AssetEdit;
import io.github.immichsdk.assets.AssetFile;
import io.github.immichsdk.assets.AssetFileQuery;
import io.github.immichsdk.assets.AssetFileType;
import io.github.immichsdk.assets.AssetMetadata;
import io.github.immichsdk.assets.EditAction;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of pictures, the files that the server makes of them, their texts, and what programs keep with many assets. */
class AssetEditsContractTest extends ContractTest {

    @TempDir
    Path folder;

    @Test
    void anEditIsReplacedByTheNextOneAndUndone() {
        if (!immich.supports(Operations.EDIT_ASSET)) {
            assertThatThrownBy(() -> immich.assets().removeEdits(NOT_THERE))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("2.5.0");
            return;
        }
        String id = Pictures.upload(immich, folder, Pictures.NOON);
        assertThat(immich.assets().edits(id)).isEmpty();

        immich.assets().edit(id, ImageEdit.none().mirrorVertically());
        List<AssetEdit> edits = immich.assets()
                .edit(id, ImageEdit.none().crop(0, 0, 2, 3).rotate(90).mirrorHorizontally());

        assertThat(edits)
                .extracting(AssetEdit::action)
                .containsExactly(EditAction.CROP, EditAction.ROTATE, EditAction.MIRROR);
        assertThat(edits.get(0).parameters().height()).isEqualTo(3);
        assertThat(edits.get(1).parameters().angle()).isEqualTo(90);
        assertThat(edits.get(2).parameters().axis()).isEqualTo("horizontal");
        assertThat(immich.assets().edits(id)).isEqualTo(edits);

        immich.assets().removeEdits(id);
        immich.assets().removeEdits(id);
        assertThat(immich.assets().edits(id)).isEmpty();
        isNotFoundAndForbidden(List.of(
                client -> client.assets().edits(NOT_THERE),
                client -> client.assets().edit(NOT_THERE, ImageEdit.none().rotate(90)),
                client -> client.assets().removeEdits(NOT_THERE)));
    }

    @Test
    void programsKeepValuesWithManyAssetsAtOnce() {
        if (!immich.supports(Operations.UPDATE_BULK_ASSET_METADATA)) {
            assertThatThrownBy(() -> immich.assets().setMetadataAll("key", Map.of(NOT_THERE, Map.of())))
                    .isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        String first = Pictures.upload(immich, folder, Pictures.NOON);
        String second = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
        Map<String, Map<String, Object>> values = Map.of(first, Map.of("a", 1), second, Map.of("a", 2));

        immich.assets().setMetadataAll("contract", values);
        Map<String, AssetMetadata> stored = immich.assets().setMetadataAll("contract", values);

        assertThat(stored.keySet()).isEqualTo(values.keySet());
        assertThat(stored).allSatisfy((id, one) -> assertThat(one.value()).isEqualTo(values.get(id)));
        assertThat(immich.assets().metadata(second, "contract").value()).isEqualTo(values.get(second));

        assertThatThrownBy(() -> immich.assets()
                        .setMetadataAll("contract", Map.of(first, Map.of("a", 3), NOT_THERE, Map.of("a", 3))))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThat(immich.assets().metadata(first, "contract").value()).isEqualTo(values.get(first));

        immich.assets().deleteMetadataAll("contract", values.keySet());
        assertThat(immich.assets()
                        .deleteMetadataAll("contract", values.keySet())
                        .complete())
                .isTrue();
        assertThat(immich.assets().metadata(first)).isEmpty();
        isNotFoundAndForbidden(List.of(
                client -> client.assets().setMetadataAll("contract", Map.of(NOT_THERE, Map.of())),
                client -> client.assets().deleteMetadataAll("contract", List.of(NOT_THERE))));
    }

    @Test
    void aPictureWithoutTextHasNoTexts() {
        if (!immich.supports(Operations.GET_ASSET_OCR)) {
            assertThatThrownBy(() -> immich.assets().ocr(NOT_THERE)).isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        String id = Pictures.upload(immich, folder, Pictures.NOON);

        assertThat(immich.assets().ocr(id)).isEmpty();
        isNotFoundAndForbidden(List.of(client -> client.assets().ocr(NOT_THERE)));
    }

    @Test
    void theFilesOfAnAssetAreListedReadAndDeleted() throws IOException {
        if (!immich.supports(Operations.SEARCH_ASSET_FILES)) {
            assertThatThrownBy(() -> immich.assets().files().list(AssetFileQuery.of(NOT_THERE)))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.2.0");
            return;
        }
        String id = Pictures.upload(immich, folder, Pictures.NOON);
        AssetFileQuery previews =
                AssetFileQuery.of(id).type(AssetFileType.PREVIEW).notEdited();
        AssetFile preview = Eventually.get(() -> immich.assets().files().list(previews), found -> !found.isEmpty())
                .get(0);

        assertThat(immich.assets().files().get(preview.id())).isEqualTo(preview);
        assertThat(immich.assets().files().list(AssetFileQuery.of(id)))
                .extracting(AssetFile::type)
                .contains(AssetFileType.THUMBNAIL, AssetFileType.PREVIEW);
        assertThat(immich.assets().files().list(AssetFileQuery.of(id).edited())).isEmpty();
        try (InputStream in = immich.assets().files().content(preview.id())) {
            assertThat(in.readAllBytes()).startsWith(0xff, 0xd8);
        }

        immich.assets().files().delete(preview.id());
        assertThat(immich.assets().files().list(previews)).isEmpty();
        for (Runnable gone : List.<Runnable>of(
                () -> immich.assets().files().get(preview.id()),
                () -> immich.assets().files().delete(preview.id()),
                () -> immich.assets().files().content(preview.id()))) {
            assertThatThrownBy(gone::run).isInstanceOf(ImmichNotFoundException.class);
        }
    }
}
