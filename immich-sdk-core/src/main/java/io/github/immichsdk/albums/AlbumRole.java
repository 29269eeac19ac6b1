package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * What a user may do in an album. An open set: compare the constants with {@code ==}; a value that only a newer server knows
 * is kept as received.
 */
public final class AlbumRole extends OpenWord {

    private static final long serialVersionUID = 1;

    /** May do everything. Cannot be granted: the creator of the album has it. */
    public static final AlbumRole OWNER = known(new AlbumRole("owner"));

    /** May add and remove assets, and change name and description. */
    public static final AlbumRole EDITOR = known(new AlbumRole("editor"));

    /** May view the album. */
    public static final AlbumRole VIEWER = known(new AlbumRole("viewer"));

    private AlbumRole(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static AlbumRole of(String value) {
        return find(AlbumRole.class, value, AlbumRole::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
