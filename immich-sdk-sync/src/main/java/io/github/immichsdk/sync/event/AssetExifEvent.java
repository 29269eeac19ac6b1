package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** EXIF values: what the server read from the files of assets. */
public sealed interface AssetExifEvent extends SyncEvent {

    /** {@return why the session can see the asset} */
    default Origin origin() {
        return Origin.of(type());
    }

    /**
     * The EXIF values of an asset. Anything but the id may be missing.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param description the description, or null
     * @param exifImageWidth the width in pixels as stored, before turning, or null
     * @param exifImageHeight the height in pixels as stored, before turning, or null
     * @param fileSizeInByte the size of the file in bytes, or null
     * @param orientation the EXIF orientation, or null
     * @param dateTimeOriginal when it was taken, or null
     * @param modifyDate when the file was last modified, according to its EXIF data, or null
     * @param timeZone the time zone it was taken in, or null
     * @param latitude where it was taken, in degrees north, or null
     * @param longitude where it was taken, in degrees east, or null
     * @param projectionType the projection of a panorama, or null
     * @param city the city there, or null
     * @param state the state or region there, or null
     * @param country the country there, or null
     * @param make the camera's maker, or null
     * @param model the camera's model, or null
     * @param lensModel the lens, or null
     * @param fNumber the aperture, or null
     * @param focalLength the focal length in millimeters, or null
     * @param iso the sensitivity, or null
     * @param exposureTime the exposure in seconds, such as {@code 1/250}, or null
     * @param profileDescription the color profile, or null
     * @param rating the rating in stars, or null
     * @param fps the frames per second of a video, or null
     */
    record AssetExifV1(
            SyncLine line,
            String assetId,
            @Nullable String description,
            @Nullable Integer exifImageWidth,
            @Nullable Integer exifImageHeight,
            @Nullable Long fileSizeInByte,
            @Nullable String orientation,
            @Nullable Instant dateTimeOriginal,
            @Nullable Instant modifyDate,
            @Nullable String timeZone,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String projectionType,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String make,
            @Nullable String model,
            @Nullable String lensModel,
            @Nullable Double fNumber,
            @Nullable Double focalLength,
            @Nullable Integer iso,
            @Nullable String exposureTime,
            @Nullable String profileDescription,
            @Nullable Integer rating,
            @Nullable Double fps)
            implements AssetExifEvent {}
}
