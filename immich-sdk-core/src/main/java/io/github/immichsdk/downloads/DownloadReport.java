package io.github.immichsdk.downloads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.checks.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of all files of a run.
 *
 * @param files one entry for each file
 * @param dryRun whether this was a dry run, which writes nothing
 * @param stoppedBy what ended the run early, such as a cancellation, or the last of many failures in a row; null if all files
 *     were tried
 */
public record DownloadReport(
        List<DownloadFileResult> files,
        boolean dryRun,
        @Nullable ImmichException stoppedBy) {

    /** Copies the list. */
    public DownloadReport {
        files = Copies.list("files", files);
    }

    /**
     * Counts files.
     *
     * @param status the status to count
     * @return the number of files
     */
    public long count(DownloadStatus status) {
        Objects.requireNonNull(status, "status");
        return files.stream().filter(file -> file.status() == status).count();
    }

    /** {@return the files that failed, each with its reason} */
    public List<DownloadFileResult> failed() {
        return files.stream()
                .filter(file -> file.status() == DownloadStatus.FAILED)
                .toList();
    }

    /** {@return the total size of the downloaded files in bytes} */
    public long bytes() {
        return files.stream()
                .filter(file -> file.status() == DownloadStatus.DOWNLOADED)
                .mapToLong(file -> Math.max(0, file.size()))
                .sum();
    }

    /** {@return whether each file is in the directory now; in a dry run, whether it would be} */
    public boolean complete() {
        return stoppedBy == null && count(DownloadStatus.FAILED) == 0 && count(DownloadStatus.NOT_TRIED) == 0;
    }

    /**
     * Returns this report, or throws what ended the run early.
     *
     * @return this report
     * @throws ImmichException what ended the run
     */
    public DownloadReport orThrow() {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        return this;
    }

    /** {@return one line, such as {@code 400 downloaded, 12 already there, 0 failed}; a dry run begins with {@code 400 to download}} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(count(DownloadStatus.DOWNLOADED) + (dryRun ? " to download" : " downloaded"));
        parts.add(count(DownloadStatus.PRESENT) + " already there");
        parts.add(count(DownloadStatus.FAILED) + " failed");
        long remaining = count(DownloadStatus.NOT_TRIED);
        if (remaining > 0) {
            parts.add(remaining + " not tried");
        }
        return String.join(", ", parts) + (stoppedBy == null ? "" : "; stopped by: " + stoppedBy.getMessage());
    }
}
