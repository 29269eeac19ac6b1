package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;

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
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(primaryReason, "primaryReason");
        assets = Copies.list("assets", assets);
    }

    /** {@return the ids, the primary first} */
    public List<String> ids() {
        return assets.stream().map(AssetSummary::id).toList();
    }
}
