package io.github.immichsdk.downloads;

import java.util.List;

/**
 * What a look at a folder of downloads has found.
 *
 * @param intact how many files are as they were downloaded, byte for byte
 * @param missing files that are no longer there
 * @param damaged files whose bytes are no longer those that were downloaded
 * @param notHere ids of assets that the server has and the folder has not, or not as they are now; empty unless it was asked
 * @param gone files whose assets the server no longer lists; empty unless it was asked
 */
public record FolderCheck(
        long intact, List<KeptFile> missing, List<KeptFile> damaged, List<String> notHere, List<KeptFile> gone) {

    /** Copies the lists. */
    public FolderCheck {
        missing = List.copyOf(missing);
        damaged = List.copyOf(damaged);
        notHere = List.copyOf(notHere);
        gone = List.copyOf(gone);
    }

    /** {@return whether each file is there and right, and nothing of the server is missing as far as it was asked} */
    public boolean sound() {
        return missing.isEmpty() && damaged.isEmpty() && notHere.isEmpty();
    }

    /** {@return it in words, such as {@code 412 intact, 0 missing, 0 damaged, 2 not here, 3 gone from the server}} */
    @Override
    public String toString() {
        return intact + " intact, " + missing.size() + " missing, " + damaged.size() + " damaged, " + notHere.size()
                + " not here, " + gone.size() + " gone from the server";
    }
}
