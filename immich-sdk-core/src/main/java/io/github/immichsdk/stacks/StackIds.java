package io.github.immichsdk.stacks;

import java.util.List;
import java.util.Objects;

/**
 * The IDs of a stack: a compact form of {@link Stack} for large libraries.
 *
 * @param id the stack's ID
 * @param primaryAssetId the ID of the primary asset
 * @param assetIds the IDs of the members in timeline and archive, the primary first, the others in no order; the primary is
 *     missing if it is in the trash, hidden or locked
 */
public record StackIds(String id, String primaryAssetId, List<String> assetIds) {
    /** Checks that nothing is missing. */
    public StackIds {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(primaryAssetId, "primaryAssetId");
        Objects.requireNonNull(assetIds, "assetIds");
    }
}
