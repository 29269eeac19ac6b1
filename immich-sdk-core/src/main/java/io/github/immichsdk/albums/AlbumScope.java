package io.github.immichsdk.albums;

/** Which albums to list. */
public enum AlbumScope {
    /** Albums that the caller owns, shared or not. */
    OWNED,
    /** Albums of other users that are shared with the caller. */
    SHARED_WITH_ME,
    /** Both. */
    ALL
}
