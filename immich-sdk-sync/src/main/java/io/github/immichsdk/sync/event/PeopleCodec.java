package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;

/** Reads people and faces. */
final class PeopleCodec {

    private PeopleCodec() {}

    static SyncEvent person(SyncLine line, JsonObject in) {
        return new PersonEvent.PersonV1(
                line,
                in.string("id"),
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                in.stringOr("ownerId", ""),
                in.stringOr("name", ""),
                in.instantOrNull("birthDate"),
                in.boolOrFalse("isHidden"),
                in.boolOrFalse("isFavorite"),
                in.stringOrNull("color"),
                in.stringOrNull("faceAssetId"));
    }

    static SyncEvent personDelete(SyncLine line, JsonObject in) {
        return new PersonEvent.PersonDeleteV1(line, in.string("personId"));
    }

    static SyncEvent faceV1(SyncLine line, JsonObject in) {
        return new AssetFaceEvent.AssetFaceV1(
                line,
                in.string("id"),
                in.string("assetId"),
                in.stringOrNull("personId"),
                box(in),
                in.stringOr("sourceType", ""));
    }

    static SyncEvent faceV2(SyncLine line, JsonObject in) {
        return new AssetFaceEvent.AssetFaceV2(
                line,
                in.string("id"),
                in.string("assetId"),
                in.stringOrNull("personId"),
                box(in),
                in.stringOr("sourceType", ""),
                in.instantOrNull("deletedAt"),
                !Boolean.FALSE.equals(in.boolOrNull("isVisible")));
    }

    static SyncEvent faceDelete(SyncLine line, JsonObject in) {
        return new AssetFaceEvent.AssetFaceDeleteV1(line, in.string("assetFaceId"));
    }

    private static AssetFaceEvent.Box box(JsonObject in) {
        return new AssetFaceEvent.Box(
                Lenient.integer(in, "imageWidth"),
                Lenient.integer(in, "imageHeight"),
                Lenient.integer(in, "boundingBoxX1"),
                Lenient.integer(in, "boundingBoxY1"),
                Lenient.integer(in, "boundingBoxX2"),
                Lenient.integer(in, "boundingBoxY2"));
    }
}
