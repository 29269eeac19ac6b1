package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.CaptureTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search by windows of capture time: which assets are on the page. No asset of the stub is hidden, in the trash, or was edited
 * lately.
 *
 * @param first the index of the first asset in the window
 * @param count the number of assets in the window
 * @param page the page, from 1
 * @param size the size of a page
 * @param ascending whether the oldest comes first
 * @param exif whether the results contain the EXIF values
 */
record Search(long first, long count, int page, int size, boolean ascending, boolean exif) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Conditions that match none of the stub's assets; the genuine server takes many more. */
    private static final List<String> NONE =
            List.of("trashedAfter", "trashedBefore", "albumIds", "personIds", "tagIds");

    static Search of(String body, CaptureTimes times) {
        JsonNode json = body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        Instant after = instant(json, "takenAfter");
        Instant before = instant(json, "takenBefore");
        long first = after == null ? 0 : times.firstFrom(ceiling(after));
        long end = before == null ? times.count() : times.firstFrom(before.toEpochMilli() + 1);
        String visibility = json.path("visibility").asString("timeline");
        boolean none = !visibility.equals("timeline")
                || NONE.stream().anyMatch(json::hasNonNull)
                || editedAfter(json, times)
                || json.path("isFavorite").asBoolean(false);
        return new Search(
                first,
                none ? 0 : Math.max(0, end - first),
                json.path("page").asInt(1),
                json.path("size").asInt(250),
                json.path("order").asString("desc").equals("asc"),
                json.path("withExif").asBoolean(false));
    }

    private static boolean editedAfter(JsonNode json, CaptureTimes times) {
        Instant updated = instant(json, "updatedAfter");
        return updated != null && times.count() > 0 && updated.toEpochMilli() > times.of(times.count() - 1) + 95_000;
    }

    /** {@return how many rows are on the page} */
    int rows() {
        return (int) Math.max(0, Math.min(size, count - offset()));
    }

    /** {@return whether there is another page} */
    boolean additionalProperties() {
        return offset() + rows() < count;
    }

    /** {@return the index of the asset in a row of the page} */
    long index(int row) {
        return ascending ? first + offset() + row : first + count - 1 - offset() - row;
    }

    private long offset() {
        return (page - 1L) * size;
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        return json.hasNonNull(field) ? Instant.parse(json.get(field).asString()) : null;
    }

    private static long ceiling(Instant time) {
        return time.getNano() % 1_000_000 == 0 ? time.toEpochMilli() : time.toEpochMilli() + 1;
    }
}
