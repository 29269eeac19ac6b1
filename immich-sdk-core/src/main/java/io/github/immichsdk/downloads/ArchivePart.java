package io.github.immichsdk.downloads;

import java.nio.file.Path;
import java.util.List;

/**
 * One ZIP file of an archive.
 *
 * @param file where it is; in a dry run, where it would be
 * @param assetIds the assets that it was asked to hold, the videos of live photos among them
 * @param size the sum of their sizes as the server counts them, in bytes
 * @param entries how many files are in it; in a dry run as many as asked for
 * @param missing the ids of assets whose files are not in it: the server leaves out in silence what its disk has lost. Where
 *     several assets have the same name and not all are there, all of them
 */
public record ArchivePart(Path file, List<String> assetIds, long size, int entries, List<String> missing) {

    /** Copies the lists. */
    public ArchivePart {
        assetIds = List.copyOf(assetIds);
        missing = List.copyOf(missing);
    }

    /** {@return whether each asset asked for is in it} */
    public boolean complete() {
        return entries == assetIds.size();
    }
}
