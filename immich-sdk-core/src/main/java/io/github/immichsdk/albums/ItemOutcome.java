package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * What became of one asset in a list. An open set: the constants compare with {@code ==}, a newer server's word
 * is kept as it came.
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
     * Finds the word of a text.
     *
     * @param value the server's word, in any case of letters
     * @return the constant of it, or a word that this SDK does not know
     */
    public static ItemOutcome of(String value) {
        return find(ItemOutcome.class, value, ItemOutcome::new);
    }

    /** {@return the server's word} */
    public String value() {
        return toString();
    }
}
