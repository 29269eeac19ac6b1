package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies changes to assets locally, for dry runs, which return what a successful call would return. */
final class ChangedAsset {

    private ChangedAsset() {}

    /** {@return the asset after a change; its times stay, as in a real response, since the server sets them later} */
    static Asset of(Asset before, AssetChange change) {
        Map<String, @Nullable Object> set = change.fields();
        Object visibility = set.get("visibility");
        Object favorite = set.get("isFavorite");
        return with(
                before,
                new Parts(
                        visibility == null ? before.visibility() : Visibility.of(visibility.toString()),
                        favorite == null ? before.favorite() : Boolean.TRUE.equals(favorite),
                        visibility == null
                                ? before.archived()
                                : Visibility.ARCHIVE.value().equals(visibility),
                        before.trashed(),
                        text(set, "livePhotoVideoId", before.livePhotoVideoId()),
                        text(set, "duplicateId", before.duplicateId()),
                        exif(before.exif(), set)));
    }

    /** {@return the asset in the trash} */
    static Asset trashed(Asset before) {
        return with(
                before,
                new Parts(
                        before.visibility(),
                        before.favorite(),
                        before.archived(),
                        true,
                        before.livePhotoVideoId(),
                        before.duplicateId(),
                        before.exif()));
    }

    private static @Nullable String text(Map<String, @Nullable Object> set, String field, @Nullable String before) {
        return set.containsKey(field) ? (String) set.get(field) : before;
    }

    private static @Nullable Exif exif(@Nullable Exif known, Map<String, @Nullable Object> set) {
        Exif before = known == null ? AssetCodec.exif(JsonObject.of(new LinkedHashMap<>())) : known;
        Object latitude = set.get("latitude");
        Object longitude = set.get("longitude");
        Exif after = new Exif(
                before.make(),
                before.model(),
                before.lensModel(),
                before.exifImageWidth(),
                before.exifImageHeight(),
                before.fileSizeInByte(),
                before.orientation(),
                before.dateTimeOriginal(),
                before.modifyDate(),
                text(set, "timeZone", before.timeZone()),
                before.fNumber(),
                before.focalLength(),
                before.iso(),
                before.exposureTime(),
                latitude == null ? before.latitude() : (Double) latitude,
                longitude == null ? before.longitude() : (Double) longitude,
                before.city(),
                before.state(),
                before.country(),
                text(set, "description", before.description()),
                before.projectionType(),
                set.containsKey("rating") ? (Integer) set.get("rating") : before.rating(),
                before.more());
        return after.equals(before) ? known : after;
    }

    private record Parts(
            @Nullable Visibility visibility,
            boolean favorite,
            boolean archived,
            boolean trashed,
            @Nullable String livePhotoVideoId,
            @Nullable String duplicateId,
            @Nullable Exif exif) {}

    private static Asset with(Asset before, Parts parts) {
        return new Asset(
                before.id(),
                before.ownerId(),
                before.owner(),
                before.type(),
                parts.visibility(),
                before.originalFileName(),
                before.originalPath(),
                before.originalMimeType(),
                before.checksum(),
                before.thumbhash(),
                before.fileCreatedAt(),
                before.fileModifiedAt(),
                before.localDateTime(),
                before.createdAt(),
                before.updatedAt(),
                before.duration(),
                before.width(),
                before.height(),
                parts.favorite(),
                parts.archived(),
                parts.trashed(),
                before.offline(),
                before.edited(),
                before.hasMetadata(),
                parts.livePhotoVideoId(),
                before.libraryId(),
                parts.duplicateId(),
                before.stack(),
                parts.exif(),
                before.tags(),
                before.people(),
                before.unassignedFaces(),
                before.resized(),
                before.deviceAssetId(),
                before.deviceId(),
                before.more());
    }
}
