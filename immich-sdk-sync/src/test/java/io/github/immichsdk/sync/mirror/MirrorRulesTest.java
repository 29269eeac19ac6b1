package io.github.immichsdk.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.sync.internal.MirrorRule.Effect;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The effect of each type of events, as an independent list. */
class MirrorRulesTest {

    private static final Map<String, Object> DATA = Map.ofEntries(
            Map.entry("id", "i"),
            Map.entry("assetId", "a"),
            Map.entry("albumId", "b"),
            Map.entry("userId", "u"),
            Map.entry("key", "k"),
            Map.entry("sharedById", "x"),
            Map.entry("sharedWithId", "y"),
            Map.entry("stackId", "s"),
            Map.entry("personId", "p"),
            Map.entry("memoryId", "m"),
            Map.entry("editId", "e"),
            Map.entry("assetFaceId", "f"));

    @ParameterizedTest
    @CsvSource({
        "AuthUserV1, UPSERT, AUTH_USER, i",
        "UserV1, UPSERT, USER, i",
        "UserDeleteV1, DELETE, USER, u",
        "UserMetadataV1, UPSERT, USER_METADATA, u|k",
        "UserMetadataDeleteV1, DELETE, USER_METADATA, u|k",
        "PartnerV1, UPSERT, PARTNER, x|y",
        "PartnerDeleteV1, DELETE, PARTNER, x|y",
        "AssetV1, UPSERT, ASSET, i",
        "AssetV2, UPSERT, ASSET, i",
        "PartnerAssetV1, UPSERT, ASSET, i",
        "PartnerAssetV2, UPSERT, ASSET, i",
        "PartnerAssetBackfillV1, UPSERT, ASSET, i",
        "PartnerAssetBackfillV2, UPSERT, ASSET, i",
        "AlbumAssetCreateV1, UPSERT, ASSET, i",
        "AlbumAssetCreateV2, UPSERT, ASSET, i",
        "AlbumAssetUpdateV1, UPSERT, ASSET, i",
        "AlbumAssetUpdateV2, UPSERT, ASSET, i",
        "AlbumAssetBackfillV1, UPSERT, ASSET, i",
        "AlbumAssetBackfillV2, UPSERT, ASSET, i",
        "AssetDeleteV1, DELETE, ASSET, a",
        "PartnerAssetDeleteV1, DELETE, ASSET, a",
        "AssetExifV1, UPSERT, ASSET_EXIF, a",
        "PartnerAssetExifV1, UPSERT, ASSET_EXIF, a",
        "PartnerAssetExifBackfillV1, UPSERT, ASSET_EXIF, a",
        "AlbumAssetExifCreateV1, UPSERT, ASSET_EXIF, a",
        "AlbumAssetExifUpdateV1, UPSERT, ASSET_EXIF, a",
        "AlbumAssetExifBackfillV1, UPSERT, ASSET_EXIF, a",
        "AssetMetadataV1, UPSERT, ASSET_METADATA, a|k",
        "AssetMetadataDeleteV1, DELETE, ASSET_METADATA, a|k",
        "AssetEditV1, UPSERT, ASSET_EDIT, i",
        "AssetEditDeleteV1, DELETE, ASSET_EDIT, e",
        "AssetOcrV1, UPSERT, ASSET_OCR, i",
        "AssetOcrDeleteV1, DELETE_ALL_OF_ASSET, ASSET_OCR, a",
        "AssetFaceV1, UPSERT, ASSET_FACE, i",
        "AssetFaceV2, UPSERT, ASSET_FACE, i",
        "AssetFaceDeleteV1, DELETE, ASSET_FACE, f",
        "PersonV1, UPSERT, PERSON, i",
        "PersonDeleteV1, DELETE, PERSON, p",
        "StackV1, UPSERT, STACK, i",
        "PartnerStackV1, UPSERT, STACK, i",
        "PartnerStackBackfillV1, UPSERT, STACK, i",
        "StackDeleteV1, DELETE, STACK, s",
        "PartnerStackDeleteV1, DELETE, STACK, s",
        "AlbumV1, UPSERT, ALBUM, i",
        "AlbumV2, UPSERT, ALBUM, i",
        "AlbumDeleteV1, DELETE, ALBUM, b",
        "AlbumUserV1, UPSERT, ALBUM_USER, b|u",
        "AlbumUserBackfillV1, UPSERT, ALBUM_USER, b|u",
        "AlbumUserDeleteV1, DELETE, ALBUM_USER, b|u",
        "AlbumToAssetV1, UPSERT, ALBUM_ASSET, b|a",
        "AlbumToAssetBackfillV1, UPSERT, ALBUM_ASSET, b|a",
        "AlbumToAssetDeleteV1, DELETE, ALBUM_ASSET, b|a",
        "MemoryV1, UPSERT, MEMORY, i",
        "MemoryDeleteV1, DELETE, MEMORY, m",
        "MemoryToAssetV1, UPSERT, MEMORY_ASSET, m|a",
        "MemoryToAssetDeleteV1, DELETE, MEMORY_ASSET, m|a"
    })
    void eachTypeHasItsEffectOnOneRow(String type, Effect effect, MirrorTable table, String key) {
        assertThat(MirrorRules.of(line(type, DATA))).isEqualTo(new Change(effect, table, key, DATA));
    }

    @Test
    void theEndOfAStreamSettlesAndOtherControlEventsAndUnknownTypesDoNothing() {
        assertThat(MirrorRules.of(line("SyncCompleteV1", Map.of())).effect()).isEqualTo(Effect.COMPLETE);
        assertThat(MirrorRules.of(line("SyncAckV1", Map.of())).effect()).isEqualTo(Effect.NONE);
        assertThat(MirrorRules.of(line("SyncResetV1", Map.of())).effect()).isEqualTo(Effect.NONE);
        assertThat(MirrorRules.of(line("TagV1", DATA)).effect()).isEqualTo(Effect.NONE);
    }

    @Test
    void aRowWithoutAPartOfItsKeyIsRefused() {
        assertThatThrownBy(() -> MirrorRules.of(line("AlbumUserV1", Map.of("albumId", "b", "userId", 7))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("userId");
    }

    private static Map<String, Object> line(String type, Map<String, Object> data) {
        return Map.of("type", type, "data", data, "ack", type + "|x");
    }
}
