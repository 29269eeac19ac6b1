package io.github.immichsdk.api;

import org.jspecify.annotations.Nullable;

/**
 * What only some versions of the server can do, beside whole operations: {@link Operation#existsIn} tells of those. A call
 * that needs one throws, before any request, on a server without it.
 */
public enum Feature {
    /** Searches for text that is seen on pictures. */
    OCR_SEARCH("a search by ocr", new ServerVersion(2, 2, 0), null),
    /** Leaves members of stacks out of a search; 1.144 passes over it in silence, 2.7 is the first known to heed it. */
    SEARCH_WITHOUT_STACKS("a search with notStacked", new ServerVersion(2, 7, 0), null),
    /** Searches for pictures whose camera's make is not set. */
    SEARCH_FOR_UNSET_MAKE("a search for an unset MAKE", ServerVersion.V3, null),
    /** Searches for pictures without rating. */
    SEARCH_FOR_UNSET_RATING("a search for an unset RATING", ServerVersion.V2_6, null),
    /** Downloads a picture as it was edited on the server; older servers ignore the wish and send the original. */
    EDITED_FILES("the edited form of a picture", new ServerVersion(2, 5, 0), null),
    /** Searches for pictures marked as rejected, by a rating of -1. */
    SEARCH_FOR_REJECTED("a search for the rating -1", ServerVersion.V1_144, ServerVersion.V3);

    private final String words;
    private final ServerVersion since;
    private final @Nullable ServerVersion until;

    Feature(String words, ServerVersion since, @Nullable ServerVersion until) {
        this.words = words;
        this.since = since;
        this.until = until;
    }

    /**
     * Tells whether a server has this feature.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        return version.atLeast(since) && (until == null || !version.atLeast(until));
    }

    /** {@return the first server version that has it} */
    public ServerVersion since() {
        return since;
    }

    /** {@return the first server version that no longer has it; null if none has dropped it} */
    public @Nullable ServerVersion until() {
        return until;
    }

    /** {@return the feature in words} */
    @Override
    public String toString() {
        return words;
    }
}
