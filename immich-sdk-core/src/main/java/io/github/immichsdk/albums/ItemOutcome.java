package io.github.immichsdk.albums;

import io.github.immichsdk.api.OpenWord;

/**
 * The outcome for one asset of a list. An open set: compare the constants with {@code ==}; a value that only a newer server
 * knows is kept as received.
 */
public final class ItemOutcome extends OpenWord {

    private static final long serialVersionUID = 1;

    /** The asset was added or removed as requested. */
    public static final ItemOutcome DONE = known(new ItemOutcome("done"));

    /** The asset was already in the album, or repeated in the list. */
    public static final ItemOutcome DUPLICATE = known(new ItemOutcome("duplicate"));

    /** The caller may not do that with the asset, or it does not exist: the server does not distinguish these. */
    public static final ItemOutcome NO_PERMISSION = known(new ItemOutcome("no_permission"));

    /** The asset is not in the album. */
    public static final ItemOutcome NOT_FOUND = known(new ItemOutcome("not_found"));

    /** The server did not report a reason. */
    public static final ItemOutcome UNKNOWN = known(new ItemOutcome("unknown"));

    /** The server rejected the ID as malformed. */
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
