package io.github.immichsdk.assets;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Ratings;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes to make to an asset; everything else stays as it is. All values are absolute, so the change is idempotent; to
 * shift capture times, see {@link DateShift}.
 *
 * <pre>{@code
 * immich.assets()
 *         .update(
 *                 id,
 *                 AssetChange.none()
 *                         .description("The pier at dawn")
 *                         .rating(5)
 *                         .takenAt(OffsetDateTime.parse("2026-07-01T06:30:00+02:00"))
 *                         .location(68.23, 14.57));
 * }</pre>
 *
 * <p>Immutable; each method returns a changed copy. Setting an invalid value throws an {@link IllegalArgumentException}
 * immediately.
 */
public final class AssetChange {

    private static final AssetChange NONE = new AssetChange(new Fields(
            null,
            null,
            null,
            null,
            FieldChange.unchanged(),
            null,
            null,
            null,
            null,
            FieldChange.unchanged(),
            FieldChange.unchanged()));
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Fields fields;

    /**
     * The fields to send, under the server's names.
     *
     * @param ids the assets, if they are several
     */
    record Fields(
            @Nullable List<String> ids,
            @Nullable Boolean isFavorite,
            @Nullable Visibility visibility,
            @Nullable String description,
            FieldChange<Integer> rating,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String dateTimeOriginal,
            @Nullable String timeZone,
            FieldChange<String> livePhotoVideoId,
            FieldChange<String> duplicateId) {}

    private AssetChange(Fields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static AssetChange none() {
        return NONE;
    }

    /** {@return the change, also marking the asset as a favorite} */
    public AssetChange favorite() {
        return with("isFavorite", true);
    }

    /** {@return the change, also removing the favorite mark} */
    public AssetChange notFavorite() {
        return with("isFavorite", false);
    }

    /**
     * Also moves it to the timeline, the archive or elsewhere. {@link Visibility#LOCKED} removes it from all albums.
     *
     * @param where where to show it
     * @return the change, including this
     */
    public AssetChange visibility(Visibility where) {
        return with("visibility", Objects.requireNonNull(where, "where"));
    }

    /**
     * Also sets the description.
     *
     * @param text the description; empty for none
     * @return the change, including this
     */
    public AssetChange description(String text) {
        return with("description", TextChecks.storable("description", text));
    }

    /**
     * Also sets the stars.
     *
     * @param stars 1 to 5, or -1 for rejected
     * @return the change, including this
     */
    public AssetChange rating(int stars) {
        return with("rating", FieldChange.to(Ratings.checked("rating", stars)));
    }

    /** {@return the change, also removing the star rating} */
    public AssetChange removeRating() {
        return with("rating", FieldChange.cleared());
    }

    /**
     * Also sets where it was taken.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @return the change, including this
     */
    public AssetChange location(double latitude, double longitude) {
        return with("latitude", within("latitude", latitude, 90))
                .with("longitude", within("longitude", longitude, 180));
    }

    /**
     * Also sets the capture time. The offset is kept as the time zone of the capture. The server reads the file again for
     * this, so a response shortly afterwards still contains the old times.
     *
     * @param time the time, to the millisecond
     * @return the change, including this
     */
    public AssetChange takenAt(OffsetDateTime time) {
        Objects.requireNonNull(time, "time");
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("takenAt: expected a year from 1 to 9999, got " + time);
        }
        return with("dateTimeOriginal", WITH_OFFSET.format(time));
    }

    /**
     * Also sets the time zone of the capture. For {@link Assets#updateAll} only.
     *
     * @param zone the zone
     * @return the change, including this
     */
    public AssetChange timeZone(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return with("timeZone", DateShift.text(zone));
    }

    /**
     * Also makes it a live photo. For {@link Assets#update} only. The video is hidden from then on.
     *
     * @param videoId the ID of the video, the caller's own
     * @return the change, including this
     */
    public AssetChange livePhotoVideo(String videoId) {
        return with("livePhotoVideoId", FieldChange.to(Ids.checked("livePhotoVideo", videoId)));
    }

    /** {@return the change, also separating a live photo from its video; for {@link Assets#update} only} */
    public AssetChange removeLivePhotoVideo() {
        return with("livePhotoVideoId", FieldChange.cleared());
    }

    /**
     * Also adds it to a group of duplicates. For {@link Assets#updateAll} only.
     *
     * @param groupId the ID of the group
     * @return the change, including this
     */
    public AssetChange duplicateGroup(String groupId) {
        return with("duplicateId", FieldChange.to(Ids.checked("duplicateGroup", groupId)));
    }

    /** {@return the change, also removing it from its group of duplicates; for {@link Assets#updateAll} only} */
    public AssetChange removeDuplicateGroup() {
        return with("duplicateId", FieldChange.cleared());
    }

    /**
     * Combines this change with another one, which takes precedence where both change the same.
     *
     * @param additionalProperties the other change
     * @return the change, including this
     */
    public AssetChange and(AssetChange additionalProperties) {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
        return new AssetChange(
                RecordCopy.of(fields).setAll(additionalProperties.fields).make());
    }

    /** {@return whether the change is empty} */
    public boolean isEmpty() {
        return fields.equals(NONE.fields);
    }

    /** {@return the fields to send} */
    Fields fields() {
        return fields;
    }

    private static double within(String name, double degrees, int limit) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    name + ": expected degrees from -" + limit + " to " + limit + ", got " + degrees);
        }
        return degrees;
    }

    private AssetChange with(String field, Object value) {
        return new AssetChange(RecordCopy.with(fields, field, value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssetChange that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@return the changes, under the server's names} */
    @Override
    public String toString() {
        return "AssetChange" + RecordWriter.fields(fields).map();
    }
}
