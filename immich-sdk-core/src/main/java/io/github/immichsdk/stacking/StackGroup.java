package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.util.List;

/**
 * Pictures that belong together.
 *
 * @param assets two or more, the primary first
 * @param reason why they belong together
 * @param primaryReason why the first one is the primary
 */
public record StackGroup(List<AssetSummary> assets, String reason, String primaryReason) {

    /** Copies the list. */
    public StackGroup {
        assets = List.copyOf(assets);
    }

    /** {@return the ids, the primary first} */
    public List<String> ids() {
        return assets.stream().map(AssetSummary::id).toList();
    }
}
