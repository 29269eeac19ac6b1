package io.github.immichsdk.search;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Ratings;
import io.github.immichsdk.internal.json.RecordCopy;
import io.github.immichsdk.internal.json.RecordWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a query. Immutable; each method returns a changed copy.
 *
 * @param request the conditions to send
 * @param visibilities where the assets are shown; at least one. The server accepts one per search
 * @param ratings several ratings, null for none; the server accepts one per search, and a single one is in the fields
 * @param pageSize the page size; null for the default
 * @param maxInFlight the number of requests in flight; null for the default
 */
record QueryParts(
        SearchRequest request,
        List<Visibility> visibilities,
        List<@Nullable Integer> ratings,
        @Nullable Integer pageSize,
        @Nullable Integer maxInFlight) {

    /** All assets of the timeline. */
    static final QueryParts ALL =
            new QueryParts(SearchRequest.ALL, List.of(Visibility.TIMELINE), List.of(), null, null);

    private static final int MAX_IN_FLIGHT = 16;

    private static final String RATING = "rating";

    QueryParts with(String field, @Nullable Object value) {
        SearchRequest changed = request.with(field, value);
        if (changed.isNotInAlbum() != null && changed.albumIds() != null) {
            throw new IllegalArgumentException("notInAlbum: cannot be combined with albums, nothing is in both");
        }
        // the last setting of the rating counts
        return of(changed, field.equals(RATING) ? List.of() : ratings);
    }

    QueryParts within(Map<String, @Nullable Instant> borders) {
        RecordCopy<SearchRequest> changed = RecordCopy.of(request);
        borders.forEach(changed::set);
        return of(changed.make(), ratings);
    }

    QueryParts in(Stream<Visibility> others) {
        return new QueryParts(request, others.distinct().toList(), ratings, pageSize, maxInFlight);
    }

    QueryParts paged(int size) {
        if (size < 1 || size > AssetQuery.MOST) {
            throw new IllegalArgumentException("pageSize: expected 1 to " + AssetQuery.MOST + ", got " + size);
        }
        return new QueryParts(request, visibilities, ratings, size, maxInFlight);
    }

    QueryParts inFlight(int max) {
        if (max < 1 || max > MAX_IN_FLIGHT) {
            throw new IllegalArgumentException("maxInFlight: expected 1 to " + MAX_IN_FLIGHT + ", got " + max);
        }
        return new QueryParts(request, visibilities, ratings, pageSize, max);
    }

    QueryParts rated(IntStream stars) {
        return rated(
                stars.distinct().mapToObj(one -> Ratings.checked("rating", one)).toList());
    }

    private QueryParts rated(List<? extends @Nullable Integer> ratings) {
        if (ratings.size() == 1) {
            return with(RATING, ratings.get(0));
        }
        SearchRequest unrated = RecordCopy.with(request, RATING, FieldChange.unchanged());
        return of(unrated, Collections.unmodifiableList(new ArrayList<>(ratings)));
    }

    QueryParts orUnrated() {
        List<@Nullable Integer> wider = new ArrayList<>(ratings);
        if (request.rating().isSent()) {
            wider.add(request.rating().value());
        }
        if (wider.isEmpty()) {
            throw new IllegalStateException("orUnrated: ask for ratings first, such as minRating(4).orUnrated()");
        }
        wider.remove(null);
        wider.add(null);
        return rated(wider);
    }

    /** Sets the order; the last setting counts. */
    QueryParts ordered(@Nullable String byTime, SearchRequest.@Nullable Order other) {
        return of(
                RecordCopy.of(request)
                        .set("order", byTime)
                        .set("orderBy", other)
                        .make(),
                ratings);
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

    /** {@return the number of requests of a listing that may be in flight} */
    int maxInFlightOr(int otherwise) {
        return maxInFlight == null ? otherwise : maxInFlight;
    }

    /** {@return whether the oldest come first} */
    boolean ascending() {
        return "asc".equals(request.order());
    }

    /**
     * {@return whether the query includes the trash besides the rest; false for a query of the trash alone, or of all
     * offline assets}
     */
    boolean trashToo() {
        return request.withDeleted() != null
                && request.trashedAfter() == null
                && request.trashedBefore() == null
                && !Boolean.TRUE.equals(request.isOffline());
    }

    /** {@return the conditions as texts; rejects all others than some fields} */
    Map<String, Object> queryOnly(Set<String> names) {
        Map<String, Object> found = new LinkedHashMap<>();
        RecordWriter.fields(request).map().forEach((name, value) -> {
            if (!names.contains(name) || value == null) {
                throw new IllegalArgumentException("query: expected only " + names + ", got " + name);
            }
            found.put(name, value);
        });
        return found;
    }

    /** {@return the time limits of the query} */
    SearchWindow window() {
        return SearchWindow.of(request);
    }

    /** {@return checked IDs, each once, at least one} */
    static List<String> ids(String name, String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException(name + ": expected at least one id, got none");
        }
        return Ids.distinct(name, List.of(ids));
    }

    private QueryParts of(SearchRequest changed, List<@Nullable Integer> several) {
        return new QueryParts(changed, visibilities, several, pageSize, maxInFlight);
    }

    /** {@return the conditions, under the server's names} */
    @Override
    public String toString() {
        return request + (ratings.isEmpty() ? "" : " rated " + ratings) + " in " + visibilities;
    }
}
