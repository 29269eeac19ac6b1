package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Ids;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of an asset; all else stays. Absolute values only, so that doing it twice is doing it once; for
 * moving times by some hours see {@link DateShift}.
 *
 * <pre>{@code
 * AssetChange.none().favorite().description("On the pier").rating(4)
 * }</pre>
 *
 * <p>Immutable; each method returns a changed copy. Wrong values are refused with an {@link IllegalArgumentException} when
 * they are set.
 */
public final class AssetChange {

    private static final AssetChange NONE = new AssetChange(Map.of());
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private final Map<String, @Nullable Object> fields;

    private AssetChange(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** {@return a change of nothing, to begin with} */
    public static AssetChange none() {
        return NONE;
    }

    /** {@return a change that also makes it a favourite} */
    public AssetChange favorite() {
        return with("isFavorite", true);
    }

    /** {@return a change that also makes it no favourite} */
    public AssetChange notFavorite() {
        return with("isFavorite", false);
    }

    /**
     * Also moves it to the timeline, the archive or elsewhere. {@link Visibility#LOCKED} removes it from all albums.
     *
     * @param where where it is to be shown
     * @return the change with that
     */
    public AssetChange visibility(Visibility where) {
        return with("visibility", where.value());
    }

    /**
     * Also sets the description.
     *
     * @param text the description; empty for none
     * @return the change with that
     */
    public AssetChange description(String text) {
        return with("description", Texts.storable("description", text));
    }

    /**
     * Also sets the stars.
     *
     * @param stars 1 to 5, or -1 for rejected
     * @return the change with that
     */
    public AssetChange rating(int stars) {
        return with("rating", Stars.checked("rating", stars));
    }

    /** {@return a change that also takes the stars away} */
    public AssetChange unrated() {
        return with("rating", null);
    }

    /**
     * Also sets where it was taken.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @return the change with that
     */
    public AssetChange location(double latitude, double longitude) {
        return with("latitude", within("latitude", latitude, 90))
                .with("longitude", within("longitude", longitude, 180));
    }

    /**
     * Also sets when it was taken. The offset is kept, as the zone of the wall clock there. The server reads the file again for
     * this, so that an answer right after still tells the old times.
     *
     * @param time the time, to the millisecond
     * @return the change with that
     */
    public AssetChange takenAt(OffsetDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new IllegalArgumentException("takenAt: expected a year from 1 to 9999, got " + time);
        }
        return with("dateTimeOriginal", WITH_OFFSET.format(time));
    }

    /**
     * Also says in which time zone it was taken. For {@link Assets#updateAll} only.
     *
     * @param zone the zone
     * @return the change with that
     */
    public AssetChange timeZone(ZoneId zone) {
        return with("timeZone", DateShift.text(zone));
    }

    /**
     * Also makes it a live photo. For {@link Assets#update} only. The video is hidden from then on.
     *
     * @param videoId the id of the video, the caller's own
     * @return the change with that
     */
    public AssetChange livePhotoVideo(String videoId) {
        return with("livePhotoVideoId", Ids.checked("livePhotoVideo", videoId));
    }

    /** {@return a change that also parts a live photo and its video; for {@link Assets#update} only} */
    public AssetChange withoutLivePhotoVideo() {
        return with("livePhotoVideoId", null);
    }

    /**
     * Also puts it in a group of duplicates. For {@link Assets#updateAll} only.
     *
     * @param groupId the id of the group
     * @return the change with that
     */
    public AssetChange duplicateGroup(String groupId) {
        return with("duplicateId", Ids.checked("duplicateGroup", groupId));
    }

    /** {@return a change that also takes it out of its group of duplicates; for {@link Assets#updateAll} only} */
    public AssetChange withoutDuplicateGroup() {
        return with("duplicateId", null);
    }

    /**
     * Combines this change with another one, which takes precedence where both change the same.
     *
     * @param more the other change
     * @return the change with that
     */
    public AssetChange and(AssetChange more) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(fields);
        both.putAll(more.fields);
        return new AssetChange(Collections.unmodifiableMap(both));
    }

    /** {@return whether it changes nothing} */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** {@return the fields to send, under the server's names} */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    private static double within(String name, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException(
                    name + ": expected degrees from -" + most + " to " + most + ", got " + degrees);
        }
        return degrees;
    }

    private AssetChange with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new AssetChange(Collections.unmodifiableMap(changed));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssetChange that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields);
    }

    /** {@return what is to be changed, under the server's names} */
    @Override
    public String toString() {
        return "AssetChange" + fields;
    }
}
