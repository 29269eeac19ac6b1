package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** EXIF values: the metadata that the server read from the files of assets. */
public sealed interface AssetExifEvent extends SyncEvent {

    /** {@return why the session can see the asset} */
    default Origin origin() {
        return Origin.of(type());
    }

    /**
     * The EXIF values of an asset. All values except the ID may be missing.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param description the description, or null
     * @param exifImageWidth the width in pixels as stored, before rotation, or null
     * @param exifImageHeight the height in pixels as stored, before rotation, or null
     * @param fileSizeInByte the size of the file in bytes, or null
     * @param orientation the EXIF orientation, or null
     * @param dateTimeOriginal when it was taken, or null
     * @param modifyDate when the file was last modified, according to its EXIF data, or null
     * @param timeZone the time zone in which it was taken, or null
     * @param latitude the latitude in degrees north, or null
     * @param longitude the longitude in degrees east, or null
     * @param projectionType the projection of a panorama, or null
     * @param city the city, or null
     * @param state the state or region, or null
     * @param country the country, or null
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
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String assetId,
            @Nullable String description,
            @Nullable Integer exifImageWidth,
            @Nullable Integer exifImageHeight,
            @Nullable Long fileSizeInByte,
            @Nullable String orientation,
            @JsonField(lenient = true) @Nullable Instant dateTimeOriginal,
            @JsonField(lenient = true) @Nullable Instant modifyDate,
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
            @Nullable Double fps,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetExifEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
