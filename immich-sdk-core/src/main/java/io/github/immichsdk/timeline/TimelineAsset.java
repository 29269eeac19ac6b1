package io.github.immichsdk.timeline;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.PlayingTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asset of the timeline, with what a grid of thumbnails needs: much less than an {@link io.github.immichsdk.assets.Asset}.
 *
 * @param id the asset's ID
 * @param ownerId the ID of its owner
 * @param fileCreatedAt when it was taken, in UTC
 * @param localOffsetHours the offset of the place where it was taken, in hours, such as 5.5
 * @param createdAt when it was uploaded, in UTC; null before 3.0
 * @param image whether it is a picture; otherwise a video
 * @param favorite whether it is the caller's favorite
 * @param trashed whether it is in the trash
 * @param visibility where it is shown
 * @param status {@code active} or {@code trashed}; null if the server does not report it
 * @param duration how long a video plays, or null
 * @param ratio width divided by height, 1 if unknown
 * @param thumbhash a preview of some 25 bytes in base64, or null
 * @param projectionType such as {@code EQUIRECTANGULAR} for a panorama, or null
 * @param livePhotoVideoId the ID of the video part of a live photo, or null
 * @param stack the ID of its stack and the number of members, as text; null if it is in none, or without
 *     {@link TimelineQuery#stacked}
 * @param city the city, or null
 * @param country the country, or null
 * @param latitude the latitude; null if unknown, or without {@link TimelineQuery#includeCoordinates}
 * @param longitude the longitude; null likewise
 * @param additionalProperties additional columns that this SDK does not know, by name
 */
@Experimental
public record TimelineAsset(
        String id,
        String ownerId,
        LocalDateTime fileCreatedAt,
        double localOffsetHours,
        @JsonField(lenient = true) @Nullable LocalDateTime createdAt,
        @JsonField("isImage") boolean image,
        @JsonField("isFavorite") boolean favorite,
        @JsonField("isTrashed") boolean trashed,
        Visibility visibility,
        @Nullable String status,
        @JsonField(reader = PlayingTime.class) @Nullable Duration duration,
        double ratio,
        @Nullable String thumbhash,
        @Nullable String projectionType,
        @Nullable String livePhotoVideoId,
        @Nullable List<String> stack,
        @Nullable String city,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public TimelineAsset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(fileCreatedAt, "fileCreatedAt");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return the ID of its stack; null if it is in none, or without {@link TimelineQuery#stacked}} */
    public @Nullable String stackId() {
        return stack == null ? null : stack.get(0);
    }

    /** {@return when it was taken, with the offset of the place} */
    public OffsetDateTime takenAt() {
        return fileCreatedAt.atOffset(ZoneOffset.UTC).withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int)
                Math.round(localOffsetHours * 3600)));
    }
}
