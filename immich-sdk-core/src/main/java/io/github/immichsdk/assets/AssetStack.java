package io.github.immichsdk.assets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stack that an asset is in, as told with the asset.
 *
 * @param id the stack's id
 * @param primaryAssetId the asset on top
 * @param assetCount how many assets it has, trashed ones included
 * @param more additional fields that this SDK does not know, by name
 */
public record AssetStack(String id, String primaryAssetId, int assetCount, Map<String, @Nullable Object> more) {}
