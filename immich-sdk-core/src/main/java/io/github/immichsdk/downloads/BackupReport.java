package io.github.immichsdk.downloads;

import java.util.List;

/**
 * What a backup has done.
 *
 * @param files what became of each file
 * @param gone files whose assets the server no longer lists: deleted, in the trash or in the locked folder. They are kept
 */
public record BackupReport(DownloadReport files, List<KeptFile> gone) {

    /** Copies the list. */
    public BackupReport {
        gone = List.copyOf(gone);
    }

    /** {@return whether each file of the library is here now, or would be} */
    public boolean complete() {
        return files.complete();
    }

    /** {@return it in words, such as {@code 12 downloaded, 400 already there, 0 failed, 3 gone from the server and kept}} */
    @Override
    public String toString() {
        return files + ", " + gone.size() + " gone from the server and kept";
    }
}
