package io.github.immichsdk.stacks;

import java.util.List;

/**
 * A stack by its ids alone: what is left of a {@link Stack} where there are many.
 *
 * @param id the stack's id
 * @param primaryAssetId the id of the asset that stands for it
 * @param assetIds the ids of the members in timeline and archive, the primary first, the others in no order; the primary is
 *     missing if it is in the trash, hidden or locked
 */
public record StackIds(String id, String primaryAssetId, List<String> assetIds) {}
