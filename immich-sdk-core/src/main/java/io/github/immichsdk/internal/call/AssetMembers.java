package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operation;
import java.util.List;
import java.util.function.Function;

/**
 * Adds assets to objects of an area and removes them, and reports a result for each. Servers fail with 500 if two writes concern
 * one object at once, so the writes of an area take turns.
 *
 * @param calls sends the calls
 * @param turns the name of the area's turns
 * @param request makes the body about some assets
 */
public record AssetMembers(CallExecutor calls, String turns, Function<List<String>, ? extends Record> request) {

    /**
     * Adds assets.
     *
     * @param operation the operation, whose path has the ID of the object
     * @param id the object's ID
     * @param assetIds the assets' IDs, checked
     * @return the result for each asset; an asset that the object has is unchanged
     */
    public ItemResults add(Operation operation, String id, List<String> assetIds) {
        return send(operation, ItemOutcome.DUPLICATE, id, assetIds);
    }

    /**
     * Removes assets.
     *
     * @param operation the operation, whose path has the ID of the object
     * @param id the object's ID
     * @param assetIds the assets' IDs, checked
     * @return the result for each asset; an asset that the object does not have is unchanged
     */
    public ItemResults remove(Operation operation, String id, List<String> assetIds) {
        return send(operation, ItemOutcome.NOT_FOUND, id, assetIds);
    }

    private ItemResults send(Operation operation, ItemOutcome unchanged, String id, List<String> assetIds) {
        return new BulkCall(calls)
                .unchanged(unchanged)
                .send(
                        assetIds,
                        batch -> calls.executeInTurn(
                                turns,
                                BulkCall.items(operation, batch, request.apply(batch))
                                        .id("id", id)));
    }
}
