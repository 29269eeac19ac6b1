package io.github.immichsdk.downloads;

/** The status of one file of a run. */
public enum DownloadStatus {
    /** The file was downloaded; in a dry run, it would be. */
    DOWNLOADED,
    /** The file was already complete. */
    PRESENT,
    /** The file could not be downloaded; the reason says why. */
    FAILED,
    /** The run ended before the file was tried. */
    NOT_TRIED
}
