package io.github.immichsdk.downloads;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run.
 *
 * @param files the result for each file
 * @param dryRun whether this was a dry run, which writes nothing
 * @param stopped why the run ended early; null if it did not
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
     * @param outcome the outcome to count
     * @return the number of files
     */
    public long count(FileOutcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }

    /** {@return the files that could not be downloaded, with the reasons} */
    public List<FileResult> failed() {
        return files.stream()
                .filter(file -> file.outcome() == FileOutcome.FAILED)
                .toList();
    }

    /** {@return the total size of the downloaded files in bytes} */
    public long bytes() {
        return files.stream()
                .filter(file -> file.outcome() == FileOutcome.DOWNLOADED)
                .mapToLong(file -> Math.max(0, file.size()))
                .sum();
    }

    /** {@return whether each file is in the directory now; in a dry run, whether it would be} */
    public boolean complete() {
        return count(FileOutcome.FAILED) == 0 && count(FileOutcome.PENDING) == 0 && stopped == null;
    }

    /** {@return a summary, such as {@code 400 downloaded, 12 already there, 0 failed}} */
    @Override
    public String toString() {
        long remaining = count(FileOutcome.PENDING);
        return count(FileOutcome.DOWNLOADED) + (dryRun ? " to download, " : " downloaded, ")
                + count(FileOutcome.PRESENT) + " already there, " + count(FileOutcome.FAILED) + " failed"
                + (remaining == 0 ? "" : ", " + remaining + " left") + (stopped == null ? "" : "; " + stopped);
    }
}
