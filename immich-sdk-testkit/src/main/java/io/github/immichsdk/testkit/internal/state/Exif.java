package io.github.immichsdk.testkit.internal.state;

import io.github.immichsdk.internal.json.RecordCopy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was read from a file. Shared between assets, so it never changes. */
public record Exif(
        @Nullable String make,
        @Nullable String model,
        @Nullable String lensModel,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String orientation,
        @Nullable Instant dateTimeOriginal,
        @Nullable String timeZone,
        @Nullable Double fNumber,
        @Nullable Double focalLength,
        @Nullable Integer iso,
        @Nullable String exposureTime,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Place place,
        String description,
        @Nullable String projectionType,
        @Nullable Integer rating,
        @Nullable Double fps) {

    /** Where a picture was taken. */
    public record Place(String city, String state, String country) {}

    /** Nothing read yet. */
    public static final Exif EMPTY = new Exif(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, "", null, null,
            null);

    /** {@return the same with another description} */
    public Exif withDescription(String changed) {
        return RecordCopy.with(this, "description", changed);
    }

    /** {@return the same with another rating} */
    public Exif withRating(@Nullable Integer changed) {
        return RecordCopy.with(this, "rating", changed);
    }

    /** {@return the same at another position; the name of the place stays} */
    public Exif withPosition(@Nullable Double changedLatitude, @Nullable Double changedLongitude) {
        return RecordCopy.of(this)
                .set("latitude", changedLatitude)
                .set("longitude", changedLongitude)
                .make();
    }

    /** {@return the same with another name of the place} */
    public Exif withPlace(@Nullable Place changed) {
        return RecordCopy.with(this, "place", changed);
    }

    /** {@return the same at another time} */
    public Exif withDate(@Nullable Instant changed, @Nullable String changedZone) {
        return RecordCopy.of(this)
                .set("dateTimeOriginal", changed)
                .set("timeZone", changedZone)
                .make();
    }

    /** {@return the same, of a camera} */
    public Exif withCamera(@Nullable String changedMake, @Nullable String changedModel, @Nullable String changedLens) {
        return RecordCopy.of(this)
                .set("make", changedMake)
                .set("model", changedModel)
                .set("lensModel", changedLens)
                .make();
    }

    /** {@return the same, of a size in pixels} */
    public Exif withSize(int changedWidth, int changedHeight) {
        return RecordCopy.of(this)
                .set("width", changedWidth)
                .set("height", changedHeight)
                .make();
    }
}
