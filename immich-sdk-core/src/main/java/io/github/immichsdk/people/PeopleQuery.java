package io.github.immichsdk.people;

import io.github.immichsdk.internal.call.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list, and in which order. Immutable.
 *
 * @param includesHidden whether hidden people are included
 * @param closestPersonId the person whose likes come first, or null
 * @param closestAssetId the asset whose faces' likes come first, or null
 */
public record PeopleQuery(
        boolean includesHidden,
        @Nullable String closestPersonId,
        @Nullable String closestAssetId) {

    /** {@return a query for all people that are not hidden: favorites first, then by name} */
    public static PeopleQuery all() {
        return new PeopleQuery(false, null, null);
    }

    /** {@return the query, including hidden people} */
    public PeopleQuery includeHidden() {
        return new PeopleQuery(true, closestPersonId, closestAssetId);
    }

    /**
     * {@return the query, with people who look like another one first; the order is the usual one without face recognition}
     *
     * @param id the ID of that person; a missing one fails with an {@link io.github.immichsdk.errors.ImmichNotFoundException}
     */
    public PeopleQuery closestToPerson(String id) {
        return new PeopleQuery(includesHidden, Ids.checked("closestToPerson", id), null);
    }

    /**
     * {@return the query, with people who look like those on an asset first; the order is the usual one without face
     * recognition}
     *
     * @param id the ID of the asset
     */
    public PeopleQuery closestToAsset(String id) {
        return new PeopleQuery(includesHidden, null, Ids.checked("closestToAsset", id));
    }
}
