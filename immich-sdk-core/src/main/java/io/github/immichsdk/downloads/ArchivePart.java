package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Copies;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One ZIP file of an archive.
 *
 * @param file the path; in a dry run, the path that it would have
 * @param assetIds the requested assets, including the videos of live photos
 * @param size the sum of their sizes as the server counts them, in bytes
 * @param entries the number of files in it; in a dry run, the number of requested files
 * @param missing the IDs of assets whose files are not in it: the server silently skips files that are missing on its disk.
 *     If several assets have the same name and not all are present, all of them
 */
public record ArchivePart(Path file, List<String> assetIds, long size, int entries, List<String> missing) {

    /** Copies the lists. */
    public ArchivePart {
        Objects.requireNonNull(file, "file");
        assetIds = Copies.list("assetIds", assetIds);
        missing = Copies.list("missing", missing);
    }

    /** {@return whether it contains each requested asset} */
    public boolean complete() {
        return entries == assetIds.size();
    }
}
