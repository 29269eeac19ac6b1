package io.github.immichsdk.uploads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The result of one file.
 *
 * @param path the file, as it was given or found
 * @param size its size in bytes
 * @param status how it went
 * @param assetId the asset that it is on the server; null if it is none
 * @param reason why it failed, or what else there is to say; null if there is nothing
 * @param sidecar the sidecar found with it, which goes along if the file is new; null if there is none
 */
public record UploadedFile(
        Path path,
        long size,
        UploadStatus status,
        @Nullable String assetId,
        @Nullable String reason,
        @Nullable Path sidecar) {

    /** {@return one line: the file, how it went, and why} */
    @Override
    public String toString() {
        return path + ": " + status + (reason == null ? "" : ", " + reason);
    }
}
