package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * In which order an album is shown. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
 */
public final class AlbumOrder extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Oldest first. */
    public static final AlbumOrder ASC = known(new AlbumOrder("asc"));

    /** Newest first. */
    public static final AlbumOrder DESC = known(new AlbumOrder("desc"));

    private AlbumOrder(String value) {
        super(value);
    }

    /**
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static AlbumOrder of(String value) {
        return find(AlbumOrder.class, value, AlbumOrder::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
