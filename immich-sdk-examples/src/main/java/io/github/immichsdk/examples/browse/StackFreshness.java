package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetStack;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.stacking.PlannedAsset;
import io.github.immichsdk.stacking.StackChange;
import io.github.immichsdk.stacking.StackSnapshot;
import io.github.immichsdk.stacks.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a change with the library as it is: between the preview and the click, another program may have trashed or stacked the
 * pictures. Costs one request for each picture and each stack.
 */
final class StackFreshness {

    private final ImmichClient immich;

    StackFreshness(ImmichClient immich) {
        this.immich = immich;
    }

    /** {@return what differs from the plan, in sentences; empty if nothing does} */
    List<String> differences(StackChange change) {
        List<String> found = new ArrayList<>();
        for (PlannedAsset member : change.members()) {
            String difference = difference(member, change);
            if (difference != null) {
                found.add(difference);
            }
        }
        for (StackSnapshot before : change.stacksBefore()) {
            if (!same(before)) {
                found.add("A stack of " + change.primary().fileName()
                        + " has other pictures or another cover than before.");
            }
        }
        return found;
    }

    private @Nullable String difference(PlannedAsset member, StackChange change) {
        Asset asset;
        try {
            asset = immich.assets().get(member.id());
        } catch (ImmichNotFoundException e) {
            return member.fileName() + " does not exist any more.";
        }
        if (asset.trashed()) {
            return member.fileName() + " is in the trash.";
        }
        AssetStack stack = asset.stack();
        String expected = change.stacksBefore().stream()
                .filter(before -> before.members().contains(member.id()))
                .map(StackSnapshot::stackId)
                .findFirst()
                .orElse(null);
        if (stack == null) {
            return expected == null ? null : member.fileName() + " is in no stack any more.";
        }
        return stack.id().equals(expected) ? null : member.fileName() + " is in another stack.";
    }

    private boolean same(StackSnapshot before) {
        try {
            Stack stack = immich.stacks().get(before.stackId());
            return stack.primaryAssetId().equals(before.primary())
                    && Set.copyOf(stack.assetIds()).equals(Set.copyOf(before.members()));
        } catch (ImmichNotFoundException e) {
            return false;
        }
    }
}
