package io.github.immichsdk.downloads;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of a backup.
 *
 * @param assetId the ID of its asset
 * @param path the path of the file
 */
public record KeptFile(String assetId, Path path) {
    /** Checks that nothing is missing. */
    public KeptFile {
        Objects.requireNonNull(assetId, "assetId");
        Objects.requireNonNull(path, "path");
    }
}
