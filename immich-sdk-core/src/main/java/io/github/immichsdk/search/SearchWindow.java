package io.github.immichsdk.search;

import io.github.immichsdk.internal.json.DateTimes;
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

    /** {@return the borders among the fields of a query} */
    static SearchWindow of(Map<String, @Nullable Object> fields) {
        return new SearchWindow(
                time(fields, "takenAfter"),
                time(fields, "takenBefore"),
                time(fields, "createdAfter"),
                time(fields, "createdBefore"),
                time(fields, "updatedAfter"));
    }

    /** {@return each border under the server's name; null where open} */
    Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("takenAfter", text(from));
        fields.put("takenBefore", text(to));
        fields.put("createdAfter", text(uploadedFrom));
        fields.put("createdBefore", text(uploadedTo));
        fields.put("updatedAfter", text(updatedFrom));
        return fields;
    }

    private static @Nullable Instant time(Map<String, @Nullable Object> fields, String name) {
        Object text = fields.get(name);
        return text == null ? null : Instant.parse(text.toString());
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : DateTimes.write(time);
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
