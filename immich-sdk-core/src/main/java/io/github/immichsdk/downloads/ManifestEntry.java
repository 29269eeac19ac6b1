package io.github.immichsdk.downloads;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
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
        @JsonField("id") String key,
        String path,
        String sha1,
        long size,
        @Nullable String checksum,
        @JsonField(lenient = true) @Nullable Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant modifiedAt) {

    /** {@return the entry of a line; null if the line is truncated or written by another program} */
    static @Nullable ManifestEntry read(String line) {
        try {
            ManifestEntry entry = Json.read(line, ManifestEntry.class);
            return entry.key().length() < 36 ? null : entry;
        } catch (JsonShapeException e) {
            return null;
        }
    }

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
