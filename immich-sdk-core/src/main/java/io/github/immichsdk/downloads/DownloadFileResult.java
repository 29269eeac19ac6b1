package io.github.immichsdk.downloads;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of one file of {@link Downloads#run(DownloadJob)} or {@link Downloads#run(BackupJob)}.
 *
 * @param assetId the asset's ID
 * @param path where the file is, or would be; null if it has none
 * @param status the status
 * @param size its length in bytes if it was downloaded, otherwise -1
 * @param reason why it failed; null if it did not
 */
public record DownloadFileResult(
        String assetId,
        @Nullable Path path,
        DownloadStatus status,
        long size,
        @Nullable String reason) {
    /** Checks that nothing is missing. */
    public DownloadFileResult {
        Objects.requireNonNull(assetId, "assetId");
        Objects.requireNonNull(status, "status");
    }

    /** {@return one line: the path, or the asset if there is none, the status, and the reason} */
    @Override
    public String toString() {
        return (path == null ? assetId : path) + ": " + status + (reason == null ? "" : ", " + reason);
    }
}
