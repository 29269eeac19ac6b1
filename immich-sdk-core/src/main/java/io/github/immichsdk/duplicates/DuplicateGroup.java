package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.text.Printable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A group of duplicates that the server has found by comparing what the pictures show; it can be resolved.
 * {@link DuplicateSet} is what the SDK finds by comparing files.
 *
 * @param duplicateId the group's ID
 * @param assets its members, two or more
 * @param suggestedKeepAssetIds the assets that the server suggests to keep; empty before 2.x, which makes no suggestion
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record DuplicateGroup(
        String duplicateId,
        List<Asset> assets,
        List<String> suggestedKeepAssetIds,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public DuplicateGroup {
        Objects.requireNonNull(duplicateId, "duplicateId");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(suggestedKeepAssetIds, "suggestedKeepAssetIds");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * Creates a resolution that keeps some members and trashes the others. Costs no request.
     *
     * @param keep the IDs of the members to keep
     * @return the resolution, to pass to {@link Duplicates#resolve}
     * @throws IllegalArgumentException if one is not a member
     */
    public Resolution keeping(List<String> keep) {
        Copies.requireNoNulls("keep", keep);
        List<String> members = assets.stream().map(Asset::id).toList();
        for (String id : keep) {
            if (!members.contains(id)) {
                throw new IllegalArgumentException(
                        "keep: expected ids of this group's assets, got '" + Printable.line(id) + "'");
            }
        }
        return new Resolution(
                duplicateId,
                keep,
                members.stream().filter(id -> !keep.contains(id)).toList());
    }
}
