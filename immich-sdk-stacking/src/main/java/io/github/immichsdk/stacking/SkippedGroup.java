package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Pictures that match the criteria, but are skipped.
 *
 * @param assets the pictures, by time
 * @param reason why they are skipped
 */
public record SkippedGroup(List<PlannedAsset> assets, String reason) {

    /** Copies the list. */
    public SkippedGroup {
        Objects.requireNonNull(reason, "reason");
        assets = Copies.list("assets", assets);
    }

    /** {@return one line: how many, from when to when, and why} */
    @Override
    public String toString() {
        PlannedAsset first = assets.get(0);
        PlannedAsset last = assets.get(assets.size() - 1);
        return assets.size() + " pictures, " + first + " to " + last + ": " + reason;
    }
}
