package io.github.immichsdk.uploads;

/** The status of one file. */
public enum UploadStatus {
    /** The file is new on the server; in a dry run, it would be. */
    CREATED,
    /** The server already had the file. */
    DUPLICATE,
    /** The server had the file in the trash, and it was restored. */
    RESTORED,
    /** The file is not on the server, or is incomplete there; the reason says why. */
    FAILED,
    /** The run ended before the file was tried. */
    NOT_TRIED
}
