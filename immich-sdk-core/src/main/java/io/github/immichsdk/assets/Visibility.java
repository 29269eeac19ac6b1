package io.github.immichsdk.assets;

import io.github.immichsdk.api.OpenWord;

/**
 * Where an asset is shown. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
 */
public final class Visibility extends OpenWord {

    private static final long serialVersionUID = 1;

    /** In the timeline: the normal case. */
    public static final Visibility TIMELINE = known(new Visibility("timeline"));
    /** In the archive only. */
    public static final Visibility ARCHIVE = known(new Visibility("archive"));
    /** Nowhere by itself, such as the video part of a live photo. */
    public static final Visibility HIDDEN = known(new Visibility("hidden"));
    /** In the locked folder, which only a session unlocked with the PIN may open. */
    public static final Visibility LOCKED = known(new Visibility("locked"));

    private Visibility(String value) {
        super(value);
    }

    /**
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static Visibility of(String value) {
        return find(Visibility.class, value, Visibility::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
