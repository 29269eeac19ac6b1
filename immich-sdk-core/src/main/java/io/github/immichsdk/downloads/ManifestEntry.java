package io.github.immichsdk.downloads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was downloaded into a folder.
 *
 * @param key by what it is known there: the asset's ID, with the album's behind it where files are named after albums
 * @param path its path in the folder, with slashes
 * @param sha1 the checksum of its bytes
 * @param size its length
 * @param checksum the server's checksum; null where that is not of the bytes
 * @param updatedAt when the server had last changed the asset; null if it did not say
 * @param modifiedAt when the file had last been modified before it was uploaded; null if the server did not say
 */
record ManifestEntry(
        String key,
        String path,
        String sha1,
        long size,
        @Nullable String checksum,
        @Nullable Instant updatedAt,
        @Nullable Instant modifiedAt) {

    String assetId() {
        return key.substring(0, 36);
    }

    /** {@return whether the server still has the file that this was} */
    boolean isOf(ListedAsset asset) {
        return asset.checksum() == null
                ? asset.modifiedAt() == null || asset.modifiedAt().equals(modifiedAt)
                : asset.checksum().equals(sha1);
    }
}
