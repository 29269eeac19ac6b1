package io.github.immichsdk.search;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What part of a listing one search asks for: borders in capture time, upload time and time of change, each inclusive, each
 * null where open.
 */
record SearchWindow(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant uploadedFrom,
        @Nullable Instant uploadedTo,
        @Nullable Instant updatedFrom) {

    /** The finest step of the server's times. */
    static final Duration STEP = Duration.ofMillis(1);

    /** No borders. */
    static final SearchWindow ALL = new SearchWindow(null, null, null, null, null);

    /** {@return the borders of a request} */
    static SearchWindow of(SearchRequest request) {
        return new SearchWindow(
                request.takenAfter(),
                request.takenBefore(),
                request.createdAfter(),
                request.createdBefore(),
                request.updatedAfter());
    }

    /** {@return each border under the server's name; null where open} */
    Map<String, @Nullable Instant> fields() {
        Map<String, @Nullable Instant> fields = new LinkedHashMap<>();
        fields.put("takenAfter", from);
        fields.put("takenBefore", to);
        fields.put("createdAfter", uploadedFrom);
        fields.put("createdBefore", uploadedTo);
        fields.put("updatedAfter", updatedFrom);
        return fields;
    }

    SearchWindow between(@Nullable Instant earliest, @Nullable Instant latest) {
        return new SearchWindow(earliest, latest, uploadedFrom, uploadedTo, updatedFrom);
    }

    SearchWindow uploadedBetween(@Nullable Instant earliest, @Nullable Instant latest) {
        return new SearchWindow(from, to, earliest, latest, updatedFrom);
    }

    SearchWindow updatedSince(Instant earliest) {
        boolean later = updatedFrom == null || earliest.isAfter(updatedFrom);
        return new SearchWindow(from, to, uploadedFrom, uploadedTo, later ? earliest : updatedFrom);
    }
}
