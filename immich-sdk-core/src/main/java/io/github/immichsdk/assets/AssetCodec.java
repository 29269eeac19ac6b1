package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.users.UserCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads assets from the JSON of all server versions. */
public final class AssetCodec {

    private AssetCodec() {}

    /**
     * Reads an asset, complete or as a shared link that hides metadata returns it.
     *
     * @param in the JSON
     * @return the asset
     */
    public static Asset asset(JsonObject in) {
        String visibility = in.stringOrNull("visibility");
        LocalDateTime localDateTime = in.localDateTime("localDateTime");
        Instant fileCreatedAt = in.instantOrNull("fileCreatedAt");
        return new Asset(
                in.string("id"),
                in.stringOr("ownerId", ""),
                in.objectOrNull("owner", UserCodec::user),
                AssetType.of(in.string("type")),
                visibility == null ? null : Visibility.of(visibility),
                in.stringOr("originalFileName", ""),
                in.stringOr("originalPath", ""),
                in.stringOrNull("originalMimeType"),
                in.stringOr("checksum", ""),
                in.stringOrNull("thumbhash"),
                fileCreatedAt == null ? localDateTime.toInstant(ZoneOffset.UTC) : fileCreatedAt,
                in.instantOrNull("fileModifiedAt"),
                localDateTime,
                in.instantOrNull("createdAt"),
                in.instantOrNull("updatedAt"),
                PlayingTime.read(in.plain("duration")),
                in.integerOrNull("width"),
                in.integerOrNull("height"),
                in.boolOrFalse("isFavorite"),
                in.boolOrFalse("isArchived"),
                in.boolOrFalse("isTrashed"),
                in.boolOrFalse("isOffline"),
                in.boolOrNull("isEdited"),
                in.boolOrFalse("hasMetadata"),
                in.stringOrNull("livePhotoVideoId"),
                in.stringOrNull("libraryId"),
                in.stringOrNull("duplicateId"),
                in.objectOrNull("stack", AssetCodec::stack),
                in.objectOrNull("exifInfo", AssetCodec::exif),
                in.objects("tags", AssetCodec::tag),
                in.objects("people", AssetCodec::person),
                in.objects("unassignedFaces", AssetCodec::face),
                in.boolOrNull("resized"),
                in.stringOrNull("deviceAssetId"),
                in.stringOrNull("deviceId"),
                in.rest());
    }

    /**
     * Reads the duration of an asset, in the format of any version.
     *
     * @param value a number of milliseconds, a string such as {@code 0:00:02.000000}, or null
     * @return the duration; null for a still, and for a string that is not a duration
     */
    public static @Nullable Duration playingTime(@Nullable Object value) {
        return PlayingTime.read(value);
    }

    /**
     * Reads EXIF metadata.
     *
     * @param in the JSON
     * @return the EXIF values
     */
    public static Exif exif(JsonObject in) {
        return new Exif(
                in.stringOrNull("make"),
                in.stringOrNull("model"),
                in.stringOrNull("lensModel"),
                in.integerOrNull("exifImageWidth"),
                in.integerOrNull("exifImageHeight"),
                in.longOrNull("fileSizeInByte"),
                in.stringOrNull("orientation"),
                in.instantOrNull("dateTimeOriginal"),
                in.instantOrNull("modifyDate"),
                in.stringOrNull("timeZone"),
                in.doubleOrNull("fNumber"),
                in.doubleOrNull("focalLength"),
                in.integerOrNull("iso"),
                in.stringOrNull("exposureTime"),
                in.doubleOrNull("latitude"),
                in.doubleOrNull("longitude"),
                in.stringOrNull("city"),
                in.stringOrNull("state"),
                in.stringOrNull("country"),
                in.stringOrNull("description"),
                in.stringOrNull("projectionType"),
                in.integerOrNull("rating"),
                in.rest());
    }

    /**
     * Reads a tag.
     *
     * @param in the JSON
     * @return the tag
     */
    public static Tag tag(JsonObject in) {
        return new Tag(
                in.string("id"),
                in.string("name"),
                in.string("value"),
                in.stringOrNull("color"),
                in.stringOrNull("parentId"),
                in.instant("createdAt"),
                in.instant("updatedAt"),
                in.rest());
    }

    /**
     * Reads a person.
     *
     * @param in the JSON
     * @return the person
     */
    public static Person person(JsonObject in) {
        return new Person(
                in.string("id"),
                in.stringOr("name", ""),
                in.dateOrNull("birthDate"),
                in.boolOrFalse("isHidden"),
                in.boolOrNull("isFavorite"),
                in.stringOrNull("color"),
                in.stringOr("thumbnailPath", ""),
                in.instantOrNull("updatedAt"),
                in.objects("faces", AssetCodec::face),
                in.rest());
    }

    private static AssetStack stack(JsonObject in) {
        return new AssetStack(in.string("id"), in.string("primaryAssetId"), in.integer("assetCount"), in.rest());
    }

    private static Face face(JsonObject in) {
        return new Face(
                in.string("id"),
                in.integer("imageWidth"),
                in.integer("imageHeight"),
                in.integer("boundingBoxX1"),
                in.integer("boundingBoxY1"),
                in.integer("boundingBoxX2"),
                in.integer("boundingBoxY2"),
                in.stringOrNull("sourceType"),
                in.rest());
    }
}
