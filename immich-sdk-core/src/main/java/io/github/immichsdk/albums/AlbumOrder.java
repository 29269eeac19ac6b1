package io.github.immichsdk.albums;

import java.io.Serializable;
import java.util.Objects;

/**
 * In which order an album is shown. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record AlbumOrder(String value) implements Serializable {

    /** Oldest first. */
    public static final AlbumOrder ASC = new AlbumOrder("asc");

    /** Newest first. */
    public static final AlbumOrder DESC = new AlbumOrder("desc");

    /** Checks that there is a word. */
    public AlbumOrder {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
