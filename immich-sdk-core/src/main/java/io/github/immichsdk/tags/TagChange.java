package io.github.immichsdk.tags;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.internal.checks.Colors;
import java.util.Objects;

/**
 * A change of a tag. Immutable.
 *
 * @param color the change of its color
 */
public record TagChange(FieldChange<String> color) {
    /** Checks that nothing is missing. */
    public TagChange {
        Objects.requireNonNull(color, "color");
    }

    /** {@return a change of nothing} */
    public static TagChange none() {
        return new TagChange(FieldChange.unchanged());
    }

    /**
     * {@return the change that sets the color, from 3, 4, 6 or 8 hex digits with or without {@code #}}
     *
     * @param hex the color
     */
    public TagChange color(String hex) {
        Objects.requireNonNull(hex, "hex");
        return new TagChange(FieldChange.to(Colors.checked(hex)));
    }

    /** {@return the change that removes the color} */
    public TagChange removeColor() {
        return new TagChange(FieldChange.cleared());
    }
}
