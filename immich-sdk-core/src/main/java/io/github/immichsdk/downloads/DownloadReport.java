package io.github.immichsdk.downloads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done, file by file.
 *
 * @param files each file of the run
 * @param dryRun whether nothing was written
 * @param stopped why the run was stopped before its end; null if it was not
 */
public record DownloadReport(
        List<FileResult> files, boolean dryRun, @Nullable String stopped) {

    /** Copies the list. */
    public DownloadReport {
        files = List.copyOf(files);
    }

    /**
     * Counts files.
     *
     * @param outcome what became of them
     * @return how many
     */
    public long count(FileOutcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }

    /** {@return those that could not be downloaded, with the reasons} */
    public List<FileResult> failed() {
        return files.stream()
                .filter(file -> file.outcome() == FileOutcome.FAILED)
                .toList();
    }

    /** {@return how many bytes the downloaded files have} */
    public long bytes() {
        return files.stream()
                .filter(file -> file.outcome() == FileOutcome.DOWNLOADED)
                .mapToLong(file -> Math.max(0, file.size()))
                .sum();
    }

    /** {@return whether each file is here now, or would be} */
    public boolean complete() {
        return count(FileOutcome.FAILED) == 0 && count(FileOutcome.LEFT) == 0 && stopped == null;
    }

    /** {@return it in words, such as {@code 400 downloaded, 12 already there, 0 failed}} */
    @Override
    public String toString() {
        long left = count(FileOutcome.LEFT);
        return count(FileOutcome.DOWNLOADED) + (dryRun ? " to download, " : " downloaded, ")
                + count(FileOutcome.PRESENT) + " already there, " + count(FileOutcome.FAILED) + " failed"
                + (left == 0 ? "" : ", " + left + " left") + (stopped == null ? "" : "; " + stopped);
    }
}
