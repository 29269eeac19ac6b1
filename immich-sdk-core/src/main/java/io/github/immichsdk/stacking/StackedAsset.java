package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.stacks.StackIds;
import org.jspecify.annotations.Nullable;

/**
 * An asset with the stack that it is in, which lists of assets do not tell.
 *
 * @param asset the asset
 * @param stack its stack, or null if it is in none
 */
public record StackedAsset(Asset asset, @Nullable StackIds stack) {}
