package io.github.immichsdk.assets;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that the server read from a file, including later edits. Any value may be missing; all are, until the server
 * has read the file.
 *
 * @param make the camera's maker
 * @param model the camera's model
 * @param lensModel the lens
 * @param exifImageWidth the width in pixels as stored, before rotation
 * @param exifImageHeight the height in pixels as stored, before rotation
 * @param fileSizeInByte the size of the file in bytes
 * @param orientation the EXIF orientation, such as {@code 6}
 * @param dateTimeOriginal when it was taken
 * @param modifyDate when the file was last modified, according to its metadata
 * @param timeZone the time zone it was taken in, such as {@code UTC+2} or {@code Europe/Oslo}
 * @param fNumber the aperture
 * @param focalLength the focal length in millimetres
 * @param iso the sensitivity
 * @param exposureTime the exposure in seconds, such as {@code 1/250}
 * @param latitude where it was taken, in degrees north
 * @param longitude where it was taken, in degrees east
 * @param city the city there
 * @param state the state or region there
 * @param country the country there
 * @param description the description; empty if it has none
 * @param projectionType the projection of a panorama, such as {@code EQUIRECTANGULAR}
 * @param rating the stars, 1 to 5; -1 for rejected; 0 or null for none
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Exif(
        @Nullable String make,
        @Nullable String model,
        @Nullable String lensModel,
        @Nullable Integer exifImageWidth,
        @Nullable Integer exifImageHeight,
        @Nullable Long fileSizeInByte,
        @Nullable String orientation,
        @JsonField(lenient = true) @Nullable Instant dateTimeOriginal,
        @JsonField(lenient = true) @Nullable Instant modifyDate,
        @Nullable String timeZone,
        @Nullable Double fNumber,
        @Nullable Double focalLength,
        @Nullable Integer iso,
        @Nullable String exposureTime,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        @Nullable String description,
        @Nullable String projectionType,
        @Nullable Integer rating,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Exif {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
