package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where the next page of a list begins. Opaque: take it from a {@link Page} and hand it back with the same query.
 *
 * @param value its text, to be kept if the list is to be continued by another program
 */
public record PageToken(String value) implements Serializable {

    /** Checks that there is a text. */
    public PageToken {
        Objects.requireNonNull(value, "value");
    }

    /** {@return its text} */
    @Override
    public String toString() {
        return value;
    }
}
