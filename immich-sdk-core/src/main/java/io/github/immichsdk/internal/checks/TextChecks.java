package io.github.immichsdk.internal.checks;

import java.util.Objects;

/** Checks strings before they are sent. */
public final class TextChecks {

    private TextChecks() {}

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
