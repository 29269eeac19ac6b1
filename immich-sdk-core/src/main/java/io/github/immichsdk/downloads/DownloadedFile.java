package io.github.immichsdk.downloads;

import java.nio.file.Path;

/**
 * A file that is here.
 *
 * @param path where
 * @param size its length in bytes; in a dry run that of the file that would be here, -1 if the server does not tell
 * @param checksum its SHA-1 in base64; in a dry run that which it should have, or an empty text
 * @param check by what it is known to be whole
 * @param received how many bytes were received for it; fewer than {@code size} if a part was there, 0 if all of it was
 */
public record DownloadedFile(Path path, long size, String checksum, FileCheck check, long received) {}
