package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * The token of the next page of a list. Opaque: take it from a {@link Page} and pass it on with the same query.
 *
 * @param value its string, which may be stored so that another program can continue the list
 */
public record PageToken(String value) implements Serializable {

    /** Checks that the value is present. */
    public PageToken {
        Objects.requireNonNull(value, "value");
    }

    /** {@return its string} */
    @Override
    public String toString() {
        return value;
    }
}
