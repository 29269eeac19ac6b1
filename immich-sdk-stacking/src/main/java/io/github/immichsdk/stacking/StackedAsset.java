package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.stacks.StackIds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asset with its stack, which lists of assets do not contain.
 *
 * @param asset the asset
 * @param stack its stack, or null if it is in none
 */
public record StackedAsset(Asset asset, @Nullable StackIds stack) {
    /** Checks that nothing is missing. */
    public StackedAsset {
        Objects.requireNonNull(asset, "asset");
    }
}
