package io.github.immichsdk.map;

import io.github.immichsdk.internal.json.DateTimes;
import io.github.immichsdk.search.TimeRange;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Selects assets for the map. By default: the caller's own assets of the timeline, without the trash. Immutable; each method
 * returns a changed copy.
 */
public final class MapQuery {

    private static final MapQuery ALL = new MapQuery(Map.of());

    private final Map<String, Object> values;

    private MapQuery(Map<String, Object> values) {
        this.values = values;
    }

    /** {@return the query for all of the caller's assets that have coordinates} */
    public static MapQuery all() {
        return ALL;
    }

    /**
     * {@return a query for assets taken in a time range}
     *
     * @param range the range
     */
    public MapQuery taken(TimeRange range) {
        Objects.requireNonNull(range, "range");
        return with("fileCreatedAfter", written(range.from())).with("fileCreatedBefore", written(range.until()));
    }

    /** {@return a query for favorites} */
    public MapQuery favorite() {
        return with("isFavorite", true);
    }

    /** {@return a query that includes the archive} */
    public MapQuery includeArchived() {
        return with("isArchived", true);
    }

    /** {@return a query that includes the assets of partners} */
    public MapQuery includePartners() {
        return with("withPartners", true);
    }

    /** {@return a query that includes the assets of albums that others share with the caller} */
    public MapQuery includeSharedAlbums() {
        return with("withSharedAlbums", true);
    }

    /** {@return what is sent, by the server's names} */
    Map<String, Object> values() {
        return values;
    }

    private static @Nullable String written(@Nullable Instant end) {
        return end == null ? null : DateTimes.write(end);
    }

    private MapQuery with(String name, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new MapQuery(Collections.unmodifiableMap(changed));
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return "MapQuery" + values;
    }
}
