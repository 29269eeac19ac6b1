package io.github.immichsdk.downloads;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What of an asset a run needs: a library of them is held in memory, some 400 bytes each.
 *
 * @param fileName its name, with the extension of what it is
 * @param checksum the SHA-1 of its bytes; null where the server has none
 * @param videoId the ID of the moving part of a live photo
 */
record ListedAsset(
        String id,
        String fileName,
        String type,
        LocalDateTime taken,
        @Nullable String checksum,
        @Nullable String videoId,
        @Nullable Instant updatedAt,
        @Nullable Instant modifiedAt) {

    static ListedAsset of(Asset asset, DownloadContext fetching) {
        return new ListedAsset(
                asset.id(),
                DetectedExtension.of(asset.originalFileName(), asset.originalMimeType(), asset.originalPath()),
                asset.type().value(),
                asset.localDateTime(),
                fetching.checksum(asset),
                asset.livePhotoVideoId(),
                asset.updatedAt(),
                asset.fileModifiedAt());
    }

    NamePattern.Values values(@Nullable String album) {
        return new NamePattern.Values(id, fileName, type, taken, album);
    }
}
