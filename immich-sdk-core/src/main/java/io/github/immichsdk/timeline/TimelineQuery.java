package io.github.immichsdk.timeline;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Feature;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Ids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects assets of the timeline. By default: the caller's own assets with {@link Visibility#TIMELINE}, without the trash,
 * newest first. An asset must match all conditions. Immutable; each method returns a changed copy.
 *
 * <p>The server's timeline has no condition for pictures or videos. Keep those whose {@link TimelineAsset#image()} is as you need it, or search
 * with {@link io.github.immichsdk.search.AssetQuery#type}, which the server evaluates.
 */
@Experimental
public final class TimelineQuery {

    private static final TimelineQuery ALL = new TimelineQuery(Map.of("visibility", Visibility.TIMELINE));

    private final Map<String, Object> values;

    private TimelineQuery(Map<String, Object> values) {
        this.values = values;
    }

    /** {@return the query for the caller's timeline} */
    public static TimelineQuery all() {
        return ALL;
    }

    /**
     * {@return a query for the assets of an album}
     *
     * @param id the album's ID
     */
    public TimelineQuery album(String id) {
        return with("albumId", Ids.checked("album", id));
    }

    /**
     * {@return a query for the assets of a user who shares with the caller}
     *
     * @param id the user's ID
     */
    public TimelineQuery user(String id) {
        return with("userId", Ids.checked("user", id));
    }

    /**
     * {@return a query for assets that show a person}
     *
     * @param id the person's ID
     */
    public TimelineQuery person(String id) {
        return with("personId", Ids.checked("person", id));
    }

    /**
     * {@return a query for assets with a tag, or a tag below it}
     *
     * @param id the tag's ID
     */
    public TimelineQuery tag(String id) {
        return with("tagId", Ids.checked("tag", id));
    }

    /** {@return a query for favorites} */
    public TimelineQuery favorite() {
        return with("isFavorite", true);
    }

    /** {@return a query for the trash} */
    public TimelineQuery onlyTrashed() {
        return without("visibility").with("isTrashed", true);
    }

    /**
     * {@return a query for another visibility than the timeline; {@link Visibility#LOCKED} needs an unlocked session}
     *
     * @param where the visibility
     */
    public TimelineQuery visibility(Visibility where) {
        return with("visibility", Objects.requireNonNull(where, "where"));
    }

    /** {@return a query for both the timeline and the archive} */
    public TimelineQuery includeArchived() {
        return without("visibility");
    }

    /** {@return a query that shows of each stack only the primary asset, with {@link TimelineAsset#stack}} */
    public TimelineQuery stacked() {
        return with("withStacked", true);
    }

    /**
     * {@return a query that includes the assets of partners whose assets the caller shows in the timeline; only with the
     * visibility {@link Visibility#TIMELINE}, and neither with favorites nor with the trash}
     */
    public TimelineQuery includePartners() {
        return with("withPartners", true);
    }

    /** {@return a query that includes the coordinates} */
    public TimelineQuery includeCoordinates() {
        return with("withCoordinates", true);
    }

    /** {@return a query in order of time, the oldest month first} */
    public TimelineQuery oldestFirst() {
        return with("order", "asc");
    }

    /** {@return a query by the month of the upload instead of the capture; from 3.0 on} */
    public TimelineQuery byUpload() {
        return with("orderBy", "createdAt");
    }

    /** {@return what is sent, by the server's names} */
    Map<String, Object> values() {
        return values;
    }

    /** {@return the feature that the server must have; null if any will do} */
    @Nullable
    Feature feature() {
        return values.containsKey("orderBy") ? Feature.TIMELINE_BY_UPLOAD : null;
    }

    private TimelineQuery with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return checked(changed);
    }

    private TimelineQuery without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return checked(changed);
    }

    private static TimelineQuery checked(Map<String, Object> values) {
        if (values.containsKey("withPartners")
                && (!Visibility.TIMELINE.equals(values.get("visibility"))
                        || values.containsKey("isFavorite")
                        || values.containsKey("isTrashed"))) {
            throw new IllegalArgumentException(
                    "includePartners: the server includes partners only in the timeline, with"
                            + " neither archive nor trash nor favorites; ask for them in another query");
        }
        return new TimelineQuery(Collections.unmodifiableMap(values));
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return "TimelineQuery" + values;
    }
}
