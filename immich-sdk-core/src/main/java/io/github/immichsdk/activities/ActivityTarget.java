package io.github.immichsdk.activities;

import io.github.immichsdk.internal.call.Ids;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comments and likes are about: a shared album, or an asset in it.
 *
 * @param albumId the ID of the album
 * @param assetId the ID of the asset, or null for the album itself
 */
public record ActivityTarget(String albumId, @Nullable String assetId) {

    /** Checks the IDs. */
    public ActivityTarget {
        albumId = Ids.checked("albumId", albumId);
        assetId = assetId == null ? null : Ids.checked("assetId", assetId);
    }

    /**
     * {@return an album itself}
     *
     * @param albumId its ID
     */
    public static ActivityTarget album(String albumId) {
        return new ActivityTarget(albumId, null);
    }

    /**
     * {@return an asset in an album}
     *
     * @param albumId the ID of the album
     * @param assetId the ID of the asset
     */
    public static ActivityTarget asset(String albumId, String assetId) {
        Objects.requireNonNull(assetId, "assetId");
        return new ActivityTarget(albumId, assetId);
    }
}
