package io.github.immichsdk.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A capability that only some server versions have, apart from whole operations, for which see {@link Operation#existsIn}. A
 * call that needs a missing one throws before any request.
 */
public enum Feature {
    /** Searches for text on pictures. */
    OCR_SEARCH("a search by ocr", new ServerVersion(2, 2, 0), null),
    /** Excludes members of stacks from a search; 1.144 silently ignores it, 2.7 is the first version known to support it. */
    SEARCH_WITHOUT_STACKS("a search with notStacked", new ServerVersion(2, 7, 0), null),
    /** Searches for pictures whose camera's make is not set. */
    SEARCH_FOR_UNSET_MAKE("a search for an unset MAKE", ServerVersion.V3, null),
    /** Searches for pictures without rating. */
    SEARCH_FOR_UNSET_RATING("a search for an unset RATING", ServerVersion.V2_6, null),
    /** Downloads a picture as it was edited on the server; older servers ignore the parameter and send the original. */
    EDITED_FILES("the edited form of a picture", new ServerVersion(2, 5, 0), null),
    /** Limits when a memory is shown; older servers ignore the times. */
    MEMORY_SHOWN_BETWEEN("a memory with shownBetween", new ServerVersion(2, 0, 0), null),
    /** The timeline by the month of the upload; older servers ignore the parameter. */
    TIMELINE_BY_UPLOAD("the timeline byUpload", ServerVersion.V3, null),
    /** Lists the lenses of the caller's pictures. */
    LENS_SUGGESTIONS("the suggestions of LENS", new ServerVersion(2, 1, 0), null),
    /** Searches in order of file size; older servers ignore the order. */
    ORDER_BY_SIZE("a search in order of file size", ServerVersion.V3_2, null),
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
     * Checks whether a server has this feature.
     *
     * @param version the server's version
     * @return true if it does
     */
    public boolean existsIn(ServerVersion version) {
        Objects.requireNonNull(version, "version");
        return version.atLeast(since) && (until == null || !version.atLeast(until));
    }

    /** {@return the first server version that has it} */
    public ServerVersion since() {
        return since;
    }

    /** {@return the first server version that no longer has it; null if no version has removed it} */
    public @Nullable ServerVersion until() {
        return until;
    }

    /** {@return the feature in words} */
    @Override
    public String toString() {
        return words;
    }
}
