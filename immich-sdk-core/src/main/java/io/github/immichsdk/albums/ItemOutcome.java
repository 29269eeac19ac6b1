package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * What became of one asset in a list. An open set: compare the constants with {@code ==}; a value that only a newer server
 * knows is kept as received.
 */
public final class ItemOutcome extends OpenWord {

    private static final long serialVersionUID = 1;

    /** It went in, or out, as asked. */
    public static final ItemOutcome DONE = known(new ItemOutcome("done"));

    /** It was in the album already, or stood twice in the list. */
    public static final ItemOutcome DUPLICATE = known(new ItemOutcome("duplicate"));

    /** The caller may not do that with it, or it does not exist: the server does not tell which. */
    public static final ItemOutcome NO_PERMISSION = known(new ItemOutcome("no_permission"));

    /** It is not in the album. */
    public static final ItemOutcome NOT_FOUND = known(new ItemOutcome("not_found"));

    /** The server did not say. */
    public static final ItemOutcome UNKNOWN = known(new ItemOutcome("unknown"));

    /** The server took the id for none. */
    public static final ItemOutcome VALIDATION = known(new ItemOutcome("validation"));

    private ItemOutcome(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value, in upper or lower case
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static ItemOutcome of(String value) {
        return find(ItemOutcome.class, value, ItemOutcome::new);
    }

    /** {@return the value as the server writes it} */
    public String value() {
        return toString();
    }
}
