package io.github.immichsdk.uploads;

/** What became of one file. */
public enum UploadStatus {
    /** It is on the server, and was not before. */
    CREATED,
    /** The server had it already. */
    DUPLICATE,
    /** The server had it in the trash, and it was taken out of there. */
    RESTORED,
    /** It is not on the server, or not as it should be; the reason says why. */
    FAILED,
    /** The run ended before its turn. */
    NOT_TRIED
}
