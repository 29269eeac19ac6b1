package io.github.immichsdk.stacks;

import io.github.immichsdk.assets.Asset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stack: a group of assets that the server shows as one.
 *
 * <p>The server returns only some of a stack's members, see {@code assets}. So a stack may contain one asset or none, and
 * its primary asset may be missing.
 *
 * @param id the stack's ID
 * @param primaryAssetId the ID of the primary asset
 * @param assets the members in timeline and archive, the primary first, the others in no order; without trashed, hidden and
 *     locked members
 * @param notShown the IDs that were requested when the stack was created and that the server does not return in it, for the
 *     reasons above, or because another program has moved them meanwhile; empty for a stack that was read
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Stack(
        String id,
        String primaryAssetId,
        List<Asset> assets,
        List<String> notShown,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Stack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(primaryAssetId, "primaryAssetId");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(notShown, "notShown");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return the IDs of {@code assets}} */
    public List<String> assetIds() {
        return assets.stream().map(Asset::id).toList();
    }

    /** {@return this stack, with {@code notShown} set from the requested assets} */
    Stack comparedWith(List<String> ids) {
        List<String> shown = assetIds();
        return new Stack(
                id,
                primaryAssetId,
                assets,
                ids.stream().filter(requested -> !shown.contains(requested)).toList(),
                additionalProperties);
    }
}
