package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;

/**
 * The result of verifying a directory of downloads.
 *
 * @param intact the number of files that are unchanged, byte for byte
 * @param missing files that no longer exist
 * @param damaged files whose bytes have changed since the download
 * @param notHere IDs of assets that the server has and the directory lacks, or has in an older version; empty unless the
 *     server was checked, too
 * @param gone files whose assets the server no longer lists; empty unless the server was checked, too
 */
public record FolderCheck(
        long intact, List<KeptFile> missing, List<KeptFile> damaged, List<String> notHere, List<KeptFile> gone) {

    /** Copies the lists. */
    public FolderCheck {
        missing = Copies.list("missing", missing);
        damaged = Copies.list("damaged", damaged);
        notHere = Copies.list("notHere", notHere);
        gone = Copies.list("gone", gone);
    }

    /** {@return whether all files are intact, and no asset of the server is missing, as far as the server was checked} */
    public boolean complete() {
        return missing.isEmpty() && damaged.isEmpty() && notHere.isEmpty();
    }

    /** {@return a summary, such as {@code 412 intact, 0 missing, 0 damaged, 2 not here, 3 gone from the server}} */
    @Override
    public String toString() {
        return intact + " intact, " + missing.size() + " missing, " + damaged.size() + " damaged, " + notHere.size()
                + " not here, " + gone.size() + " gone from the server";
    }
}
