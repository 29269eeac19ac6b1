package io.github.immichsdk.downloads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        Objects.requireNonNull(files, "files");
        gone = Copies.list("gone", gone);
    }

    /** {@return whether each file of the library is in the directory now; in a dry run, whether it would be} */
    public boolean complete() {
        return files.complete();
    }

    /**
     * Counts files.
     *
     * @param status the status to count
     * @return the number of files
     */
    public long count(DownloadStatus status) {
        return files.count(status);
    }

    /** {@return whether this was a dry run, which writes nothing} */
    public boolean dryRun() {
        return files.dryRun();
    }

    /** {@return the files that failed, each with its reason} */
    public List<DownloadFileResult> failed() {
        return files.failed();
    }

    /** {@return what ended the run early; null if all files were tried} */
    public @Nullable ImmichException stoppedBy() {
        return files.stoppedBy();
    }

    /**
     * Returns this report, or throws what ended the run early.
     *
     * @return this report
     * @throws ImmichException what ended the run
     */
    public BackupReport orThrow() {
        files.orThrow();
        return this;
    }

    /** {@return a summary, such as {@code 12 downloaded, 400 already there, 0 failed, 3 gone from the server and kept}} */
    @Override
    public String toString() {
        return files + ", " + gone.size() + " gone from the server and kept";
    }
}
