package io.github.immichsdk.uploads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param path the file, as it was given or found
 * @param size its size in bytes
 * @param status how it went
 * @param assetId the asset that it is on the server; null if it is none
 * @param reason why it failed, or what else there is to say; null if there is nothing
 */
public record UploadedFile(
        Path path,
        long size,
        UploadStatus status,
        @Nullable String assetId,
        @Nullable String reason) {

    /** {@return one line: the file, how it went, and why} */
    @Override
    public String toString() {
        return path + ": " + status + (reason == null ? "" : ", " + reason);
    }
}
