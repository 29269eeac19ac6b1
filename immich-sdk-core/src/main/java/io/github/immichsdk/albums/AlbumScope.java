package io.github.immichsdk.albums;

/** Whose albums to list. */
public enum AlbumScope {
    /** Those that the caller owns, shared or not. */
    OWNED,
    /** Those of others, into which the caller was let. */
    SHARED_WITH_ME,
    /** Both. */
    ALL
}
