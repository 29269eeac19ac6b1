package io.github.immichsdk.stacks;

import io.github.immichsdk.assets.Asset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack: assets that are shown as one.
 *
 * <p>The server shows only some of a stack's members, see {@code assets}. So a stack may show one asset or none at all, and
 * the primary asset may be missing in what it shows.
 *
 * @param id the stack's id
 * @param primaryAssetId the id of the asset that stands for it
 * @param assets the members in timeline and archive, the primary first, the others in no order; those in the trash, hidden
 *     ones and locked ones are not shown
 * @param notShown the ids that were asked for when it was made and that the server does not show in it, for the reasons
 *     above, or because another program has put them elsewhere meanwhile; empty for a stack that was read
 * @param more additional fields that this SDK does not know, by name
 */
public record Stack(
        String id,
        String primaryAssetId,
        List<Asset> assets,
        List<String> notShown,
        Map<String, @Nullable Object> more) {

    /** {@return the ids of the assets that it shows} */
    public List<String> assetIds() {
        return assets.stream().map(Asset::id).toList();
    }

    /** {@return this stack, comparing what it shows with what was asked for} */
    Stack askedFor(List<String> ids) {
        List<String> shown = assetIds();
        return new Stack(
                id,
                primaryAssetId,
                assets,
                ids.stream().filter(asked -> !shown.contains(asked)).toList(),
                more);
    }
}
