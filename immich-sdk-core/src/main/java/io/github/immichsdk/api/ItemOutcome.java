package io.github.immichsdk.api;

/**
 * The outcome of a bulk request for one of its items. An open set: compare the constants with {@code ==}; a value that only a
 * newer server knows is kept as received.
 */
public final class ItemOutcome extends OpenWord {

    private static final long serialVersionUID = 1;

    /** The item was changed as requested: added, removed, resolved or deleted. */
    public static final ItemOutcome DONE = known(new ItemOutcome("done"));

    /** The item was already there, or is repeated in the list. */
    public static final ItemOutcome DUPLICATE = known(new ItemOutcome("duplicate"));

    /** The caller may not do that with the item, or it does not exist: the server does not distinguish these. */
    public static final ItemOutcome NO_PERMISSION = known(new ItemOutcome("no_permission"));

    /** The item is not there. */
    public static final ItemOutcome NOT_FOUND = known(new ItemOutcome("not_found"));

    /** The server did not report a reason, or its response does not mention the item. */
    public static final ItemOutcome UNKNOWN = known(new ItemOutcome("unknown"));

    /** The server rejected the ID, or what the request says about the item, as invalid. */
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
