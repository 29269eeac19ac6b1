package io.github.immichsdk.assets;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stack that an asset is in, as returned with the asset.
 *
 * @param id the stack's ID
 * @param primaryAssetId the primary asset
 * @param assetCount the number of assets, including trashed ones
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AssetStack(
        String id, String primaryAssetId, int assetCount, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AssetStack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(primaryAssetId, "primaryAssetId");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
