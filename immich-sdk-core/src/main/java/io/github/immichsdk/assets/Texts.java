package io.github.immichsdk.assets;

import java.util.Objects;

/** Checks strings before they are sent. */
final class Texts {

    private Texts() {}

    /** {@return a search string, not empty: the server treats an empty one as no filter} */
    static String checked(String name, String value) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + ": expected a text, got an empty one");
        }
        return storable(name, value);
    }

    /** {@return a string that the server can store: its database rejects the character U+0000} */
    static String storable(String name, String value) {
        if (Objects.requireNonNull(value, name).indexOf(0) >= 0) {
            throw new IllegalArgumentException(name + ": expected a text without the character U+0000");
        }
        return value;
    }
}
