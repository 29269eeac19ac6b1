package io.github.immichsdk.downloads;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The result of {@link Download#to} or {@link Download#into}: a downloaded file.
 *
 * @param path its path
 * @param size its length in bytes; in a dry run, the expected length, or -1 if the server does not report it
 * @param checksum its SHA-1 in base64; in a dry run, the expected one, or an empty string
 * @param check how it was verified
 * @param received the number of bytes received; fewer than {@code size} if the download resumed, 0 if the file was already
 *     complete
 */
public record DownloadedFile(Path path, long size, String checksum, FileCheck check, long received) {
    /** Checks that nothing is missing. */
    public DownloadedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(check, "check");
    }
}
