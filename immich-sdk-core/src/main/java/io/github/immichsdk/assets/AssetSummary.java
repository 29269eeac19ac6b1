package io.github.immichsdk.assets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What grouping needs to know of an asset: a tenth of it, so that a big library fits in memory.
 *
 * @param id the asset's id
 * @param ownerId whose it is; groups never mix owners
 * @param fileName its original file name
 * @param takenAt when it was taken
 * @param localTime the wall clock where it was taken
 * @param checksum the SHA-1 of the file, base64
 */
public record AssetSummary(
        String id, String ownerId, String fileName, Instant takenAt, LocalDateTime localTime, String checksum) {

    /**
     * Takes what is needed from an asset.
     *
     * @param asset the asset
     * @return the shot
     */
    public static AssetSummary of(Asset asset) {
        return new AssetSummary(
                asset.id(),
                asset.ownerId().intern(),
                asset.originalFileName(),
                asset.fileCreatedAt(),
                asset.localDateTime(),
                asset.checksum());
    }

    /** {@return the file name without its extension} */
    public String baseName() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }

    /** {@return the extension in lower case, without its dot; empty if there is none} */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
