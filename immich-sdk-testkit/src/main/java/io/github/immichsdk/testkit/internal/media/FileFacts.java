package io.github.immichsdk.testkit.internal.media;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself. Filled field by field while the file is read.
 */
public final class FileFacts {
    public @Nullable Integer width;
    public @Nullable Integer height;
    public @Nullable String make;
    public @Nullable String model;
    public @Nullable String lensModel;
    public @Nullable Integer orientation;
    public @Nullable Double fNumber;
    public @Nullable Double focalLength;
    public @Nullable Integer iso;
    public @Nullable String exposureTime;
    public @Nullable Double latitude;
    public @Nullable Double longitude;
    public @Nullable String description;
    public @Nullable Integer rating;
    public @Nullable LocalDateTime taken;
    public @Nullable ZoneOffset offset;
    public @Nullable Long durationMillis;
    public @Nullable Double fps;

    /** {@return whether the file could be understood at all} */
    public boolean readable() {
        return width != null && height != null;
    }
}
