package io.github.immichsdk.duplicates;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.text.Printable;
import java.util.List;

/**
 * What to do with one group of duplicates: each of its members is either kept or trashed.
 *
 * @param duplicateId the group's ID
 * @param keepAssetIds the IDs of the members to keep
 * @param trashAssetIds the IDs of the members to trash
 */
public record Resolution(String duplicateId, List<String> keepAssetIds, List<String> trashAssetIds) {

    /** Checks the ids, and that none is both kept and trashed. Ignores repeats. */
    public Resolution {
        duplicateId = Ids.checked("duplicateId", duplicateId);
        keepAssetIds = Ids.distinct("keepAssetIds", keepAssetIds);
        trashAssetIds = Ids.distinct("trashAssetIds", trashAssetIds);
        for (String id : trashAssetIds) {
            if (keepAssetIds.contains(id)) {
                throw new IllegalArgumentException(
                        "trashAssetIds: expected ids that are not kept, got '" + Printable.line(id) + "'");
            }
        }
        if (keepAssetIds.isEmpty() && trashAssetIds.isEmpty()) {
            throw new IllegalArgumentException(
                    "resolution: expected each member of the group to be kept or trashed, got none");
        }
    }
}
