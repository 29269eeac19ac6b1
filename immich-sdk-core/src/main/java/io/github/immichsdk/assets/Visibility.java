package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * Where an asset is shown. An open set: compare the constants with {@code ==}; a value that only a newer server knows is
 * kept as received.
 */
public final class Visibility extends OpenWord {

    private static final long serialVersionUID = 1;

    /** In the timeline, the default. */
    public static final Visibility TIMELINE = known(new Visibility("timeline"));
    /** In the archive only. */
    public static final Visibility ARCHIVE = known(new Visibility("archive"));
    /** Not shown on its own, such as the video part of a live photo. */
    public static final Visibility HIDDEN = known(new Visibility("hidden"));
    /** In the locked folder, which needs a session that is unlocked with the PIN. */
    public static final Visibility LOCKED = known(new Visibility("locked"));

    private Visibility(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static Visibility of(String value) {
        return find(Visibility.class, value, Visibility::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
