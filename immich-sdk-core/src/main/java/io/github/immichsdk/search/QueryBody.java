package io.github.immichsdk.search;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.internal.json.RecordCopy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a query into the body of a search. Rejects conditions that the search, or the server's version, would silently
 * ignore: the response would contain assets that do not match.
 */
final class QueryBody {

    private static final Set<String> SEARCH_ONLY = Set.of(
            "id",
            "checksum",
            "originalFileName",
            "originalPath",
            "previewPath",
            "thumbnailPath",
            "encodedVideoPath",
            "order",
            "orderBy");

    /** A kind of search. */
    enum Kind {
        /** Lists by filters. */
        SEARCH(Operations.SEARCH_ASSETS),
        /** Counts. */
        COUNT(Operations.SEARCH_ASSET_STATISTICS, "withStacked"),
        /** Returns a random selection. */
        RANDOM(Operations.SEARCH_RANDOM, "description"),
        /** Finds the largest files. */
        LARGEST(
                Operations.SEARCH_LARGE_ASSETS,
                "description",
                "withStacked",
                "withPeople",
                "rating",
                "albumIds",
                "personIds",
                "tagIds"),
        /** Searches by meaning. */
        SMART(Operations.SEARCH_SMART, "description", "withStacked", "withPeople");

        final Operation operation;
        private final List<String> refused;

        Kind(Operation operation, String... refused) {
            this.operation = operation;
            this.refused = List.of(refused);
        }

        private boolean takes(String field) {
            return this == SEARCH || !(SEARCH_ONLY.contains(field) || refused.contains(field));
        }
    }

    // affects the details of the results, not which assets match: irrelevant to a count
    private static final Set<String> TELLING = Set.of("order", "orderBy", "withExif", "withPeople", "withDeleted");

    private QueryBody() {}

    /**
     * Rejects conditions that a kind of search does not support in any version.
     *
     * @throws IllegalArgumentException if the query has such a condition
     */
    static void check(Kind kind, QueryParts query) {
        for (String field : query.request().names()) {
            if (!kind.takes(field) && !(kind == Kind.COUNT && TELLING.contains(field))) {
                throw new IllegalArgumentException("query: " + kind.operation.id() + " does not take " + field
                        + ", the server would pass over it; take it out of the query, or search with stream(query)");
            }
        }
        if (kind != Kind.SEARCH && kind != Kind.COUNT) {
            single(query, kind.operation.id());
        }
    }

    /** {@return why the server's count says nothing about what a query lists; null if it does} */
    static @Nullable String uncountable(QueryParts query) {
        for (String field : query.request().names()) {
            if (field.equals("withExif")) {
                return "the server counts assets without EXIF values too, which includeExif excludes";
            }
            if (!Kind.COUNT.takes(field) && !TELLING.contains(field)) {
                return "the server does not count by " + field;
            }
        }
        return null;
    }

    /** Rejects a query in another order than that of the capture time, by which complete lists are read. */
    static void byTime(QueryParts query) {
        if (query.request().orderBy() != null) {
            throw new IllegalArgumentException(
                    "query: a listing that reports whether it is complete is in order of capture"
                            + " time; use stream(query) or page(query) for the order of file size");
        }
    }

    /** Rejects a query of several visibilities or ratings, which takes several searches. */
    static void single(QueryParts query, String what) {
        if (query.split().size() > query.visibilities().size()) {
            throw new IllegalArgumentException("query: " + what + " takes one rating, since the server does; got "
                    + query.ratings() + "; stream(query) merges several");
        }
        if (query.visibilities().size() > 1) {
            throw new IllegalArgumentException("query: " + what + " takes one visibility, since the server does; got "
                    + query.visibilities() + "; stream(query) merges several");
        }
    }

    /**
     * Creates the body, and rejects what the server's version does not support.
     *
     * @param version supplies the version; called only if the query has conditions on which versions differ
     */
    static SearchRequest of(Kind kind, QueryParts query, Supplier<ServerVersion> version) {
        SearchRequest request = query.request();
        for (Feature feature : features(request)) {
            Features.refuseUnless(feature, kind.operation, version.get());
        }
        RecordCopy<SearchRequest> body = RecordCopy.of(request);
        if (kind == Kind.COUNT) {
            TELLING.forEach(field -> body.set(field, null));
        }
        // sent even if it is the default: the server's default changed in 3.0
        return body.set("visibility", query.visibilities().get(0)).make();
    }

    private static List<Feature> features(SearchRequest request) {
        List<Feature> features = new ArrayList<>(2);
        if (request.ocr() != null) {
            features.add(Feature.OCR_SEARCH);
        }
        if (request.orderBy() != null) {
            features.add(Feature.ORDER_BY_SIZE);
        }
        if (request.withStacked() != null) {
            features.add(Feature.SEARCH_WITHOUT_STACKS);
        }
        if (request.make().equals(FieldChange.cleared())) {
            features.add(Feature.SEARCH_FOR_UNSET_MAKE);
        }
        if (request.rating().equals(FieldChange.cleared())) {
            features.add(Feature.SEARCH_FOR_UNSET_RATING);
        }
        if (request.rating().equals(FieldChange.to(-1))) {
            features.add(Feature.SEARCH_FOR_REJECTED);
        }
        return Collections.unmodifiableList(features);
    }
}
