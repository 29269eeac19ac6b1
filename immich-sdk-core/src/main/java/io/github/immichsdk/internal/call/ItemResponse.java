package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.JsonField;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's result for one item of a bulk request; those about shared links call the ID {@code assetId}. */
record ItemResponse(
        @JsonField(absent = "") String id,
        @JsonField(absent = "") String assetId,
        boolean success,
        @Nullable ItemOutcome error,
        @JsonField("errorMessage") @Nullable String message,
        Map<String, @Nullable Object> additionalProperties) {

    /** {@return one result for each ID of the request, in its order, and then what the response says about other IDs} */
    static List<ItemResult> inOrder(List<String> ids, List<ItemResponse> responses) {
        Map<String, Deque<ItemResult>> byId = new LinkedHashMap<>();
        for (ItemResponse response : responses) {
            ItemResult result = response.result();
            byId.computeIfAbsent(result.id(), id -> new ArrayDeque<>(1)).add(result);
        }
        List<ItemResult> results = new ArrayList<>(ids.size());
        for (String id : ids) {
            Deque<ItemResult> found = byId.get(id);
            ItemResult result = found == null ? null : found.poll();
            results.add(result == null ? unmentioned(id) : result);
        }
        byId.values().forEach(results::addAll);
        return results;
    }

    private ItemResult result() {
        ItemOutcome outcome = success ? ItemOutcome.DONE : error == null ? ItemOutcome.UNKNOWN : error;
        return new ItemResult(
                (id.isEmpty() ? assetId : id).toLowerCase(Locale.ROOT), outcome, message, additionalProperties);
    }

    private static ItemResult unmentioned(String id) {
        return new ItemResult(id, ItemOutcome.UNKNOWN, "the server's response does not mention it", Map.of());
    }
}
