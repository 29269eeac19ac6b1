package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * The order in which an album shows its assets. An open set: compare the constants with {@code ==}; a value that only a
 * newer server knows is kept as received.
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
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static AlbumOrder of(String value) {
        return find(AlbumOrder.class, value, AlbumOrder::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
