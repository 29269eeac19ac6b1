package io.github.immichsdk.sync.event;

import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.PlayingTime;

/** Reads assets and the data of single assets. */
final class AssetEventCodec {

    private AssetEventCodec() {}

    static SyncEvent assetV1(SyncLine line, JsonObject in) {
        return new AssetEvent.AssetV1(
                line,
                in.string("id"),
                in.string("ownerId"),
                in.stringOr("originalFileName", ""),
                in.stringOrNull("thumbhash"),
                in.stringOr("checksum", ""),
                in.instantOrNull("fileCreatedAt"),
                in.instantOrNull("fileModifiedAt"),
                in.localDateTimeOrNull("localDateTime"),
                in.instantOrNull("createdAt"),
                PlayingTime.read(in.plain("duration")),
                AssetType.of(in.stringOr("type", "OTHER")),
                in.instantOrNull("deletedAt"),
                in.boolOrFalse("isFavorite"),
                Visibility.of(in.stringOr("visibility", "timeline")),
                in.stringOrNull("livePhotoVideoId"),
                in.stringOrNull("stackId"),
                in.stringOrNull("libraryId"),
                in.integerOrNull("width"),
                in.integerOrNull("height"),
                in.boolOrNull("isEdited"));
    }

    static SyncEvent assetV2(SyncLine line, JsonObject in) {
        return new AssetEvent.AssetV2(
                line,
                in.string("id"),
                in.string("ownerId"),
                in.stringOr("originalFileName", ""),
                in.stringOrNull("thumbhash"),
                in.stringOr("checksum", ""),
                in.instantOrNull("fileCreatedAt"),
                in.instantOrNull("fileModifiedAt"),
                in.localDateTimeOrNull("localDateTime"),
                in.instantOrNull("createdAt"),
                PlayingTime.read(in.plain("duration")),
                AssetType.of(in.stringOr("type", "OTHER")),
                in.instantOrNull("deletedAt"),
                in.boolOrFalse("isFavorite"),
                Visibility.of(in.stringOr("visibility", "timeline")),
                in.stringOrNull("livePhotoVideoId"),
                in.stringOrNull("stackId"),
                in.stringOrNull("libraryId"),
                in.integerOrNull("width"),
                in.integerOrNull("height"),
                in.boolOrNull("isEdited"));
    }

    static SyncEvent assetDelete(SyncLine line, JsonObject in) {
        return new AssetEvent.AssetDeleteV1(line, in.string("assetId"));
    }

    static SyncEvent exif(SyncLine line, JsonObject in) {
        return new AssetExifEvent.AssetExifV1(
                line,
                in.string("assetId"),
                in.stringOrNull("description"),
                in.integerOrNull("exifImageWidth"),
                in.integerOrNull("exifImageHeight"),
                in.longOrNull("fileSizeInByte"),
                in.stringOrNull("orientation"),
                in.instantOrNull("dateTimeOriginal"),
                in.instantOrNull("modifyDate"),
                in.stringOrNull("timeZone"),
                in.doubleOrNull("latitude"),
                in.doubleOrNull("longitude"),
                in.stringOrNull("projectionType"),
                in.stringOrNull("city"),
                in.stringOrNull("state"),
                in.stringOrNull("country"),
                in.stringOrNull("make"),
                in.stringOrNull("model"),
                in.stringOrNull("lensModel"),
                in.doubleOrNull("fNumber"),
                in.doubleOrNull("focalLength"),
                in.integerOrNull("iso"),
                in.stringOrNull("exposureTime"),
                in.stringOrNull("profileDescription"),
                in.integerOrNull("rating"),
                in.doubleOrNull("fps"));
    }

    static SyncEvent metadata(SyncLine line, JsonObject in) {
        return new AssetMetadataEvent.AssetMetadataV1(
                line, in.string("assetId"), in.string("key"), Lenient.map(in, "value"));
    }

    static SyncEvent metadataDelete(SyncLine line, JsonObject in) {
        return new AssetMetadataEvent.AssetMetadataDeleteV1(line, in.string("assetId"), in.string("key"));
    }

    static SyncEvent edit(SyncLine line, JsonObject in) {
        return new AssetEditEvent.AssetEditV1(
                line,
                in.string("id"),
                in.string("assetId"),
                in.stringOr("action", ""),
                Lenient.map(in, "parameters"),
                Lenient.integer(in, "sequence"));
    }

    static SyncEvent editDelete(SyncLine line, JsonObject in) {
        return new AssetEditEvent.AssetEditDeleteV1(line, in.string("editId"));
    }

    static SyncEvent ocr(SyncLine line, JsonObject in) {
        return new AssetOcrEvent.AssetOcrV1(
                line,
                in.string("id"),
                in.string("assetId"),
                in.stringOr("text", ""),
                Lenient.number(in, "textScore"),
                Lenient.number(in, "boxScore"),
                new AssetOcrEvent.Corners(
                        Lenient.number(in, "x1"),
                        Lenient.number(in, "y1"),
                        Lenient.number(in, "x2"),
                        Lenient.number(in, "y2"),
                        Lenient.number(in, "x3"),
                        Lenient.number(in, "y3"),
                        Lenient.number(in, "x4"),
                        Lenient.number(in, "y4")),
                !Boolean.FALSE.equals(in.boolOrNull("isVisible")));
    }

    static SyncEvent ocrDelete(SyncLine line, JsonObject in) {
        return new AssetOcrEvent.AssetOcrDeleteV1(
                line, in.stringOr("id", ""), in.string("assetId"), in.instantOrNull("deletedAt"));
    }
}
