package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * What a user may do in an album. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
 */
public final class AlbumRole extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Everything. Never given: it belongs to who made the album. */
    public static final AlbumRole OWNER = known(new AlbumRole("owner"));

    /** Adds and removes assets, and changes name and description. */
    public static final AlbumRole EDITOR = known(new AlbumRole("editor"));

    /** Looks. */
    public static final AlbumRole VIEWER = known(new AlbumRole("viewer"));

    private AlbumRole(String value) {
        super(value);
    }

    /**
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static AlbumRole of(String value) {
        return find(AlbumRole.class, value, AlbumRole::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
