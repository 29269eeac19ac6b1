package io.github.immichsdk.albums;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a user may do in an album. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record AlbumRole(String value) implements Serializable {

    /** Everything. Never given: it belongs to who made the album. */
    public static final AlbumRole OWNER = new AlbumRole("owner");

    /** Adds and removes assets, and changes name and description. */
    public static final AlbumRole EDITOR = new AlbumRole("editor");

    /** Looks. */
    public static final AlbumRole VIEWER = new AlbumRole("viewer");

    /** Checks that there is a word. */
    public AlbumRole {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
