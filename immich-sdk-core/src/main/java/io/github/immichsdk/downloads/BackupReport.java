package io.github.immichsdk.downloads;

import java.util.List;

/**
 * The result of a backup.
 *
 * @param files the result for each file
 * @param gone files whose assets the server no longer lists: deleted, in the trash or in the locked folder. The files are
 *     kept
 */
public record BackupReport(DownloadReport files, List<KeptFile> gone) {

    /** Copies the list. */
    public BackupReport {
        gone = List.copyOf(gone);
    }

    /** {@return whether each file of the library is in the directory now; in a dry run, whether it would be} */
    public boolean complete() {
        return files.complete();
    }

    /** {@return a summary, such as {@code 12 downloaded, 400 already there, 0 failed, 3 gone from the server and kept}} */
    @Override
    public String toString() {
        return files + ", " + gone.size() + " gone from the server and kept";
    }
}
