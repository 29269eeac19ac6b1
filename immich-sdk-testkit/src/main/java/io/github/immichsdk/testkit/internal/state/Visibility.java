package io.github.immichsdk.testkit.internal.state;

import java.util.List;
import java.util.Locale;

/** Where an asset is shown. */
public enum Visibility {
    /** In the archive. */
    ARCHIVE,
    /** In the timeline. */
    TIMELINE,
    /** Nowhere: the moving part of a live photo. */
    HIDDEN,
    /** In the locked folder. */
    LOCKED;

    /** The words on the wire, in the server's order. */
    public static final List<String> WORDS = List.of("archive", "timeline", "hidden", "locked");

    /** {@return the word on the wire} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the visibility of a word} */
    public static Visibility of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
