package io.github.immichsdk.downloads;

/** The outcome for one file of a run. */
public enum FileOutcome {
    /** The file was downloaded; in a dry run, it would be. */
    DOWNLOADED,
    /** The file was already complete. */
    PRESENT,
    /** The file could not be downloaded. */
    FAILED,
    /** The file was not tried, since the run ended early. */
    PENDING
}
