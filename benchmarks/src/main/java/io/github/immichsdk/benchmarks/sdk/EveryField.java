package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.sync.event.AssetEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads every field of what a program gets, so that nothing can be put off until it is used. */
final class EveryField {

    private EveryField() {}

    /** {@return how many fields of an event are set} */
    static int of(AssetEvent.Upsert event) {
        return count(
                event.id(),
                event.ownerId(),
                event.originalFileName(),
                event.thumbhash(),
                event.checksum(),
                event.fileCreatedAt(),
                event.fileModifiedAt(),
                event.localDateTime(),
                event.createdAt(),
                event.duration(),
                event.assetType(),
                event.deletedAt(),
                event.favorite(),
                event.visibility(),
                event.livePhotoVideoId(),
                event.stackId(),
                event.libraryId(),
                event.width(),
                event.height(),
                event.edited(),
                event.type(),
                event.ack());
    }

    /** {@return how many fields of an asset are set} */
    static int of(Asset asset) {
        Exif exif = asset.exif();
        return count(
                        asset.id(),
                        asset.ownerId(),
                        asset.type(),
                        asset.visibility(),
                        asset.originalFileName(),
                        asset.originalPath(),
                        asset.originalMimeType(),
                        asset.checksum(),
                        asset.thumbhash(),
                        asset.fileCreatedAt(),
                        asset.fileModifiedAt(),
                        asset.localDateTime(),
                        asset.createdAt(),
                        asset.updatedAt(),
                        asset.duration(),
                        asset.width(),
                        asset.height(),
                        asset.favorite(),
                        asset.hasMetadata(),
                        asset.livePhotoVideoId(),
                        asset.libraryId(),
                        asset.duplicateId(),
                        asset.people())
                + (exif == null ? 0 : of(exif));
    }

    private static int of(Exif exif) {
        return count(
                exif.make(),
                exif.model(),
                exif.lensModel(),
                exif.exifImageWidth(),
                exif.exifImageHeight(),
                exif.fileSizeInByte(),
                exif.orientation(),
                exif.dateTimeOriginal(),
                exif.modifyDate(),
                exif.timeZone(),
                exif.fNumber(),
                exif.focalLength(),
                exif.iso(),
                exif.exposureTime(),
                exif.latitude(),
                exif.longitude(),
                exif.city(),
                exif.state(),
                exif.country(),
                exif.description());
    }

    private static int count(@Nullable Object... values) {
        int set = 0;
        for (Object value : values) {
            set += Objects.isNull(value) ? 0 : 1;
        }
        return set;
    }
}
