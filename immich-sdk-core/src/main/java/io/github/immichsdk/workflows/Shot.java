package io.github.immichsdk.workflows;

import io.github.immichsdk.assets.Asset;
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
public record Shot(
        String id, String ownerId, String fileName, Instant takenAt, LocalDateTime localTime, String checksum) {

    /**
     * Takes what is needed from an asset.
     *
     * @param asset the asset
     * @return the shot
     */
    public static Shot of(Asset asset) {
        return new Shot(
                asset.id(),
                asset.ownerId().intern(),
                asset.originalFileName(),
                asset.fileCreatedAt(),
                asset.localDateTime(),
                asset.checksum());
    }

    /** {@return the file name without its extension} */
    String baseName() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }

    /** {@return the extension in lower case, without its dot; empty if there is none} */
    String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
