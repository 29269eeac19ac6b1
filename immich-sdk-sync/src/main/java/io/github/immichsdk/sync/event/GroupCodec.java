package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;

/** Reads groups of assets: albums, stacks, memories. */
final class GroupCodec {

    private GroupCodec() {}

    static SyncEvent albumV1(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumV1(
                line,
                in.string("id"),
                in.string("ownerId"),
                in.stringOr("name", ""),
                in.stringOr("description", ""),
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                in.stringOrNull("thumbnailAssetId"),
                in.boolOrFalse("isActivityEnabled"),
                in.stringOr("order", "desc"));
    }

    static SyncEvent albumV2(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumV2(
                line,
                in.string("id"),
                in.stringOr("name", ""),
                in.stringOr("description", ""),
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                in.stringOrNull("thumbnailAssetId"),
                in.boolOrFalse("isActivityEnabled"),
                in.stringOr("order", "desc"));
    }

    static SyncEvent albumDelete(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumDeleteV1(line, in.string("albumId"));
    }

    static SyncEvent albumUser(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumUserV1(
                line, in.string("albumId"), in.string("userId"), in.stringOr("role", "viewer"));
    }

    static SyncEvent albumUserDelete(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumUserDeleteV1(line, in.string("albumId"), in.string("userId"));
    }

    static SyncEvent albumToAsset(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumToAssetV1(line, in.string("albumId"), in.string("assetId"));
    }

    static SyncEvent albumToAssetDelete(SyncLine line, JsonObject in) {
        return new AlbumEvent.AlbumToAssetDeleteV1(line, in.string("albumId"), in.string("assetId"));
    }

    static SyncEvent stack(SyncLine line, JsonObject in) {
        return new StackEvent.StackV1(
                line,
                in.string("id"),
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                in.string("primaryAssetId"),
                in.stringOr("ownerId", ""));
    }

    static SyncEvent stackDelete(SyncLine line, JsonObject in) {
        return new StackEvent.StackDeleteV1(line, in.string("stackId"));
    }

    static SyncEvent memory(SyncLine line, JsonObject in) {
        return new MemoryEvent.MemoryV1(
                line,
                in.string("id"),
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                in.instantOrNull("deletedAt"),
                in.stringOr("ownerId", ""),
                in.stringOr("type", ""),
                Lenient.map(in, "data"),
                in.boolOrFalse("isSaved"),
                in.instantOrNull("memoryAt"),
                in.instantOrNull("seenAt"),
                in.instantOrNull("showAt"),
                in.instantOrNull("hideAt"));
    }

    static SyncEvent memoryDelete(SyncLine line, JsonObject in) {
        return new MemoryEvent.MemoryDeleteV1(line, in.string("memoryId"));
    }

    static SyncEvent memoryToAsset(SyncLine line, JsonObject in) {
        return new MemoryEvent.MemoryToAssetV1(line, in.string("memoryId"), in.string("assetId"));
    }

    static SyncEvent memoryToAssetDelete(SyncLine line, JsonObject in) {
        return new MemoryEvent.MemoryToAssetDeleteV1(line, in.string("memoryId"), in.string("assetId"));
    }
}
