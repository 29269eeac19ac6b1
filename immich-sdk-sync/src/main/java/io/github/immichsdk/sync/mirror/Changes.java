package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.event.SyncLine;
import java.util.HashMap;
import java.util.Map;

/**
 * One table of the effects of each event type on a mirror. Types that are not in it, such as those of a newer server, have no
 * effect.
 */
final class Changes {

    /** How the lines of a type are applied. */
    private record Rule(Change.Effect effect, String[] keyFields) {}

    private static final Map<String, Rule> RULES = new HashMap<>();
    private static final Change.Effect NOTHING = (rows, change) -> {};

    static {
        upsert(MirrorTable.AUTH_USER, "id", "AuthUserV1");
        upsert(MirrorTable.USER, "id", "UserV1");
        rule(Rows::deleteUser, "userId", "UserDeleteV1");
        upsert(MirrorTable.USER_METADATA, "userId|key", "UserMetadataV1");
        delete(MirrorTable.USER_METADATA, "userId|key", "UserMetadataDeleteV1");
        upsert(MirrorTable.PARTNER, "sharedById|sharedWithId", "PartnerV1");
        rule(Rows::deletePartner, "sharedById|sharedWithId", "PartnerDeleteV1");

        upsert(
                MirrorTable.ASSET,
                "id",
                "AssetV1",
                "AssetV2",
                "PartnerAssetV1",
                "PartnerAssetV2",
                "PartnerAssetBackfillV1",
                "PartnerAssetBackfillV2",
                "AlbumAssetCreateV1",
                "AlbumAssetCreateV2",
                "AlbumAssetUpdateV1",
                "AlbumAssetUpdateV2",
                "AlbumAssetBackfillV1",
                "AlbumAssetBackfillV2");
        rule(Rows::deleteAsset, "assetId", "AssetDeleteV1", "PartnerAssetDeleteV1");
        upsert(
                MirrorTable.ASSET_EXIF,
                "assetId",
                "AssetExifV1",
                "PartnerAssetExifV1",
                "PartnerAssetExifBackfillV1",
                "AlbumAssetExifCreateV1",
                "AlbumAssetExifUpdateV1",
                "AlbumAssetExifBackfillV1");
        upsert(MirrorTable.ASSET_METADATA, "assetId|key", "AssetMetadataV1");
        delete(MirrorTable.ASSET_METADATA, "assetId|key", "AssetMetadataDeleteV1");
        upsert(MirrorTable.ASSET_EDIT, "id", "AssetEditV1");
        delete(MirrorTable.ASSET_EDIT, "editId", "AssetEditDeleteV1");
        upsert(MirrorTable.ASSET_OCR, "id", "AssetOcrV1");
        rule(Rows::deleteTexts, "assetId", "AssetOcrDeleteV1");
        upsert(MirrorTable.ASSET_FACE, "id", "AssetFaceV1", "AssetFaceV2");
        delete(MirrorTable.ASSET_FACE, "assetFaceId", "AssetFaceDeleteV1");
        upsert(MirrorTable.PERSON, "id", "PersonV1");
        delete(MirrorTable.PERSON, "personId", "PersonDeleteV1");

        upsert(MirrorTable.STACK, "id", "StackV1", "PartnerStackV1", "PartnerStackBackfillV1");
        delete(MirrorTable.STACK, "stackId", "StackDeleteV1", "PartnerStackDeleteV1");
        upsert(MirrorTable.ALBUM, "id", "AlbumV1", "AlbumV2");
        rule(Rows::deleteAlbum, "albumId", "AlbumDeleteV1");
        upsert(MirrorTable.ALBUM_USER, "albumId|userId", "AlbumUserV1", "AlbumUserBackfillV1");
        delete(MirrorTable.ALBUM_USER, "albumId|userId", "AlbumUserDeleteV1");
        upsert(MirrorTable.ALBUM_ASSET, "albumId|assetId", "AlbumToAssetV1", "AlbumToAssetBackfillV1");
        rule(Rows::deleteMembership, "albumId|assetId", "AlbumToAssetDeleteV1");
        upsert(MirrorTable.MEMORY, "id", "MemoryV1");
        rule(Rows::deleteMemory, "memoryId", "MemoryDeleteV1");
        upsert(MirrorTable.MEMORY_ASSET, "memoryId|assetId", "MemoryToAssetV1");
        delete(MirrorTable.MEMORY_ASSET, "memoryId|assetId", "MemoryToAssetDeleteV1");

        rule((rows, change) -> rows.settleDoubts(), "", "SyncCompleteV1");
    }

    private Changes() {}

    /**
     * Returns the effect of a line.
     *
     * @throws IllegalArgumentException if it lacks a field of its row's key
     */
    static Change of(SyncLine line) {
        Rule rule = RULES.get(line.type());
        return rule == null ? new Change(line, NOTHING, "") : new Change(line, rule.effect, key(line, rule.keyFields));
    }

    private static void upsert(MirrorTable table, String key, String... types) {
        rule((rows, change) -> rows.upsert(table, change), key, types);
    }

    private static void delete(MirrorTable table, String key, String... types) {
        rule((rows, change) -> rows.delete(table, change.key()), key, types);
    }

    private static void rule(Change.Effect effect, String key, String... types) {
        Rule rule = new Rule(effect, key.isEmpty() ? new String[0] : key.split("\\|"));
        for (String type : types) {
            RULES.put(type, rule);
        }
    }

    private static String key(SyncLine line, String[] fields) {
        StringBuilder key = new StringBuilder();
        for (String field : fields) {
            if (!(line.data().get(field) instanceof String part) || part.isEmpty()) {
                throw new IllegalArgumentException("its data has no " + field);
            }
            key.append(key.isEmpty() ? "" : "|").append(part);
        }
        return key.toString();
    }
}
