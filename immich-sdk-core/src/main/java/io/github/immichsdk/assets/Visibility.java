package io.github.immichsdk.assets;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where an asset is shown. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record Visibility(String value) implements Serializable {

    /** In the timeline: the normal case. */
    public static final Visibility TIMELINE = new Visibility("timeline");
    /** In the archive only. */
    public static final Visibility ARCHIVE = new Visibility("archive");
    /** Nowhere by itself, such as the video part of a live photo. */
    public static final Visibility HIDDEN = new Visibility("hidden");
    /** In the locked folder, which only a session unlocked with the PIN may open. */
    public static final Visibility LOCKED = new Visibility("locked");

    /** Checks that there is a word. */
    public Visibility {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
