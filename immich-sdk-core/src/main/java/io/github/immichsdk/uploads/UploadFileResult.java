package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of one file of {@link Uploads#run}.
 *
 * @param path the file, as it was given or found
 * @param size its size in bytes
 * @param status the status
 * @param earlier whether an earlier run with the same journal reported this status, and this run had nothing to do for the file but
 *     adding it to albums
 * @param assetId the ID of its asset on the server; null if there is none
 * @param reason why it failed, or another remark; null if there is none
 * @param sidecar the sidecar found with it, which is uploaded with it if the file is new; null if there is none
 */
public record UploadFileResult(
        Path path,
        long size,
        UploadStatus status,
        boolean earlier,
        @Nullable String assetId,
        @Nullable String reason,
        @Nullable Path sidecar) {
    /** Checks that nothing is missing. */
    public UploadFileResult {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(status, "status");
    }

    /** {@return one line: the file, its status, and the reason} */
    @Override
    public String toString() {
        return path + ": " + status + (reason == null ? "" : ", " + reason);
    }
}
