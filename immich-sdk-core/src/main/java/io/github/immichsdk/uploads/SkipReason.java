package io.github.immichsdk.uploads;

/**
 * Why a file or directory was skipped. Only files that the job does not select are skipped; a selected file that cannot be
 * uploaded is reported as failed.
 */
public enum SkipReason {
    /** The server does not accept files of this type. */
    UNSUPPORTED_TYPE,
    /** It is hidden; {@link UploadJob#includeHidden} includes it. */
    HIDDEN,
    /** It matches a pattern of {@link UploadJob#exclude}. */
    EXCLUDED,
    /** An internal file of a NAS, an operating system or a photo program; {@link UploadJob#includeSystemFiles} includes it. */
    SYSTEM_FILE,
    /** It is a directory in a directory of the job; {@link UploadJob#recursive} includes it. */
    NOT_RECURSIVE,
    /** It is a link back to a directory that contains it, so that all in it is uploaded anyway. */
    LINK_LOOP,
    /** It is a sidecar without a picture or video beside it. */
    SIDECAR_WITHOUT_PICTURE,
    /** It is the journal of the job. */
    JOURNAL,
    /** It was in the trash of Google Photos. */
    TRASHED_BY_GOOGLE,
    /** It is the video of a motion photo, and the picture beside it contains the same video. */
    VIDEO_IN_PICTURE
}
