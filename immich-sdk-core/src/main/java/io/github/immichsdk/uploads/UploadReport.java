package io.github.immichsdk.uploads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.checks.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of all files of an upload. Each path that the job found is in exactly one list: in {@code files} (a sidecar as
 * part of its picture's entry) or in {@code skipped}. Selected files that cannot be uploaded are reported as failed:
 * unreadable files, directories that cannot be listed to their end, broken links, pipes and devices under the name of a
 * picture. Files that the job does not select are reported as skipped, with the reason; a skipped directory is one entry.
 *
 * @param files one entry for each file to upload, in order; earlier runs of the same journal included
 * @param skipped what was found, but not selected by the job
 * @param albumIds the IDs of the albums that files were added to, by name; without albums that an earlier run completed
 * @param dryRun whether this was a dry run, which uploads nothing
 * @param stoppedBy what ended the run early; null if all files were tried
 */
public record UploadReport(
        List<UploadFileResult> files,
        List<SkippedFile> skipped,
        Map<String, String> albumIds,
        boolean dryRun,
        @Nullable ImmichException stoppedBy) {

    /** Copies the lists. */
    public UploadReport {
        Objects.requireNonNull(albumIds, "albumIds");
        files = Copies.list("files", files);
        skipped = Copies.list("skipped", skipped);
        albumIds = Map.copyOf(albumIds);
    }

    /**
     * Counts the files to which something happened in this run. Files that earlier runs with the same journal finished are in
     * {@link #earlier()}.
     *
     * @param status the status to count
     * @return the number of files
     */
    public long count(UploadStatus status) {
        Objects.requireNonNull(status, "status");
        return files.stream()
                .filter(file -> file.status() == status && !file.earlier())
                .count();
    }

    /** {@return the files that earlier runs with the same journal finished} */
    public List<UploadFileResult> earlier() {
        return files.stream().filter(UploadFileResult::earlier).toList();
    }

    /** {@return the files that failed, each with its reason} */
    public List<UploadFileResult> failed() {
        return files.stream()
                .filter(file -> file.status() == UploadStatus.FAILED)
                .toList();
    }

    /** {@return whether each file is on the server and in its albums, or in a dry run, would be; skipped files do not count} */
    public boolean complete() {
        return stoppedBy == null && count(UploadStatus.FAILED) == 0 && count(UploadStatus.NOT_TRIED) == 0;
    }

    /**
     * Returns this report, or throws what ended the run early.
     *
     * @return this report
     * @throws ImmichException what ended the run
     */
    public UploadReport orThrow() {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        return this;
    }

    /** {@return one line, such as {@code 1 created, 0 duplicate, 0 restored, 0 failed, 24 finished earlier}; the job's own journal does not count} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(count(UploadStatus.CREATED) + (dryRun ? " to create" : " created"));
        parts.add(count(UploadStatus.DUPLICATE) + " duplicate");
        parts.add(count(UploadStatus.RESTORED) + " restored");
        parts.add(count(UploadStatus.FAILED) + " failed");
        int earlier = earlier().size();
        if (earlier > 0) {
            parts.add(earlier + " finished earlier");
        }
        long remaining = count(UploadStatus.NOT_TRIED);
        if (remaining > 0) {
            parts.add(remaining + " not tried");
        }
        long others = skipped.stream()
                .filter(file -> file.type() != SkipReason.JOURNAL)
                .count();
        if (others > 0) {
            parts.add(others + " skipped");
        }
        return String.join(", ", parts) + (stoppedBy == null ? "" : "; stopped by: " + stoppedBy.getMessage());
    }
}
