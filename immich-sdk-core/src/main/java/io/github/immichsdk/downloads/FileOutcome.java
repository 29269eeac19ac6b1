package io.github.immichsdk.downloads;

/** What became of one file of a run. */
public enum FileOutcome {
    /** It was downloaded; in a dry run, it would be. */
    DOWNLOADED,
    /** It was there already, and right. */
    PRESENT,
    /** It could not be downloaded. */
    FAILED,
    /** It was not come to, since the run was stopped. */
    LEFT
}
