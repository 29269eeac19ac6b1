package io.github.immichsdk.albums;

import java.io.Serializable;
import java.util.Objects;

/**
 * What became of one asset in a list. An open set: a newer server's word is kept as it came.
 *
 * @param value the server's word
 */
public record ItemOutcome(String value) implements Serializable {

    /** It went in, or out, as asked. */
    public static final ItemOutcome DONE = new ItemOutcome("done");

    /** It was in the album already, or stood twice in the list. */
    public static final ItemOutcome DUPLICATE = new ItemOutcome("duplicate");

    /** The caller may not do that with it, or it does not exist: the server does not tell which. */
    public static final ItemOutcome NO_PERMISSION = new ItemOutcome("no_permission");

    /** It is not in the album. */
    public static final ItemOutcome NOT_FOUND = new ItemOutcome("not_found");

    /** The server did not say. */
    public static final ItemOutcome UNKNOWN = new ItemOutcome("unknown");

    /** The server took the id for none. */
    public static final ItemOutcome VALIDATION = new ItemOutcome("validation");

    /** Checks that there is a word. */
    public ItemOutcome {
        Objects.requireNonNull(value, "value");
    }

    /** {@return the server's word} */
    @Override
    public String toString() {
        return value;
    }
}
