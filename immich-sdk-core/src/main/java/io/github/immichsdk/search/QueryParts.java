package io.github.immichsdk.search;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a query. Immutable; each method returns a changed copy.
 *
 * @param fields the fields to send, under the server's names; unmodifiable
 * @param visibilities where the assets are shown; at least one. The server accepts one per search
 * @param ratings several ratings, null for none; the server accepts one per search, and a single one is in the fields
 * @param pageSize the page size; null for the default
 */
record QueryParts(
        Map<String, @Nullable Object> fields,
        List<Visibility> visibilities,
        List<@Nullable Integer> ratings,
        @Nullable Integer pageSize) {

    /** All assets of the timeline. */
    static final QueryParts ALL = new QueryParts(Map.of(), List.of(Visibility.TIMELINE), List.of(), null);

    private static final String RATING = "rating";

    QueryParts with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        if (changed.containsKey("isNotInAlbum") && changed.containsKey("albumIds")) {
            throw new IllegalArgumentException("notInAlbum: cannot be combined with albums, nothing is in both");
        }
        // the last setting of the rating counts
        return of(changed, field.equals(RATING) ? List.of() : ratings);
    }

    QueryParts within(Map<String, @Nullable String> borders) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        borders.forEach((name, time) -> {
            changed.remove(name);
            if (time != null) {
                changed.put(name, time);
            }
        });
        return of(changed, ratings);
    }

    QueryParts in(Stream<Visibility> others) {
        return new QueryParts(fields, others.distinct().toList(), ratings, pageSize);
    }

    QueryParts paged(int size) {
        if (size < 1 || size > AssetQuery.MOST) {
            throw new IllegalArgumentException("pageSize: expected 1 to " + AssetQuery.MOST + ", got " + size);
        }
        return new QueryParts(fields, visibilities, ratings, size);
    }

    QueryParts rated(IntStream stars) {
        return rated(
                stars.distinct().mapToObj(one -> Ratings.checked("rating", one)).toList());
    }

    private QueryParts rated(List<@Nullable Integer> wanted) {
        if (wanted.size() == 1) {
            return with(RATING, wanted.get(0));
        }
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
        changed.remove(RATING);
        return of(changed, Collections.unmodifiableList(new ArrayList<>(wanted)));
    }

    QueryParts orUnrated() {
        List<@Nullable Integer> wider = new ArrayList<>(ratings);
        if (fields.containsKey(RATING)) {
            wider.add((Integer) fields.get(RATING));
        }
        if (wider.isEmpty()) {
            throw new IllegalStateException("orUnrated: ask for ratings first, such as minRating(4).orUnrated()");
        }
        wider.remove(null);
        wider.add(null);
        return rated(wider);
    }

    QueryParts onlyTrashed() {
        return within(TimeRange.from(Instant.EPOCH).fields("trashed"));
    }

    /** {@return one for each search: of one visibility, and one rating or none} */
    List<QueryParts> split() {
        List<QueryParts> split = new ArrayList<>();
        for (Visibility visibility : visibilities) {
            QueryParts one = in(Stream.of(visibility));
            if (ratings.isEmpty()) {
                split.add(one);
            }
            ratings.forEach(rating -> split.add(one.with(RATING, rating)));
        }
        return split;
    }

    /** {@return the number of assets per request} */
    int pageSizeOr(int otherwise) {
        return pageSize == null ? otherwise : pageSize;
    }

    /** {@return whether the oldest come first} */
    boolean ascending() {
        return "asc".equals(fields.get("order"));
    }

    /**
     * {@return whether the query includes the trash besides the rest; false for a query of the trash alone, or of all
     * offline assets}
     */
    boolean trashToo() {
        return fields.containsKey("withDeleted")
                && !fields.containsKey("trashedAfter")
                && !fields.containsKey("trashedBefore")
                && !Boolean.TRUE.equals(fields.get("isOffline"));
    }

    /** {@return the time limits of the query} */
    SearchWindow window() {
        return SearchWindow.of(fields);
    }

    /** {@return checked IDs, each once, at least one} */
    static List<String> ids(String name, String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException(name + ": expected at least one id, got none");
        }
        return Ids.distinct(name, List.of(ids));
    }

    private QueryParts of(Map<String, @Nullable Object> changed, List<@Nullable Integer> several) {
        return new QueryParts(Collections.unmodifiableMap(changed), visibilities, several, pageSize);
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return fields + (ratings.isEmpty() ? "" : " rated " + ratings) + " in " + visibilities;
    }
}
