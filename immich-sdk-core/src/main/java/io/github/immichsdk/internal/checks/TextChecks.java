package io.github.immichsdk.internal.checks;

import java.util.Objects;

/** Checks strings before they are sent. */
public final class TextChecks {

    private static final int MOST_QUOTED = 100;

    private TextChecks() {}

    /** {@return the beginning of a caller's text in quotes, for an error: it can neither forge a line of a log nor fill it} */
    public static String quoted(String text) {
        String start = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
        StringBuilder quoted = new StringBuilder(start.length() + 2).append('\'');
        start.codePoints().map(c -> Character.isISOControl(c) ? '\ufffd' : c).forEach(quoted::appendCodePoint);
        return quoted.append('\'').toString();
    }

    /** {@return a search string, not empty: the server treats an empty one as no filter} */
    public static String notEmpty(String name, String value) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + ": expected a text, got an empty one");
        }
        return storable(name, value);
    }

    /** {@return a string that the server can store: its database rejects the character U+0000} */
    public static String storable(String name, String value) {
        if (Objects.requireNonNull(value, name).indexOf(0) >= 0) {
            throw new IllegalArgumentException(name + ": expected a text without the character U+0000");
        }
        return value;
    }
}
