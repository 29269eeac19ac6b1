package io.github.immichsdk.tags;

import io.github.immichsdk.api.FieldChange;
import java.util.regex.Pattern;

/**
 * A change of a tag. Immutable.
 *
 * @param color the change of its color
 */
public record TagChange(FieldChange<String> color) {

    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");

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
        return new TagChange(FieldChange.to(checked(hex)));
    }

    /** {@return the change that removes the color} */
    public TagChange removeColor() {
        return new TagChange(FieldChange.cleared());
    }

    /** {@return a color with {@code #}, as only servers from 3.0 on add it} */
    static String checked(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "color: expected 3, 4, 6 or 8 hex digits such as #1e88e5, got '" + hex + "'");
        }
        return hex.startsWith("#") ? hex : "#" + hex;
    }
}
