package io.github.immichsdk.tags;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Colors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tag to create, such as {@code NewTag.of("Norway").parent(trips.id()).color("#1e88e5")}. Immutable.
 *
 * @param name its own name, not empty and without {@code /}
 * @param parentId the ID of the tag above it, or null
 * @param color its color, as in {@link TagChange#color(String)}, or null
 */
public record NewTag(
        String name, @Nullable String parentId, @Nullable String color) {

    /** Checks the values: server versions differ in what they do with an empty name, a path or a color without {@code #}. */
    public NewTag {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || name.contains("/")) {
            throw new IllegalArgumentException("name: expected the name of one tag, not empty and without '/', got '"
                    + name + "'. Create a path with findOrCreate");
        }
        parentId = parentId == null ? null : Ids.checked("parentId", parentId);
        color = color == null ? null : Colors.checked(color);
    }

    /**
     * {@return a tag of a name, without parent and color}
     *
     * @param name its own name
     */
    public static NewTag of(String name) {
        Objects.requireNonNull(name, "name");
        return new NewTag(name, null, null);
    }

    /**
     * {@return the tag below the tag of an ID}
     *
     * @param id the ID of the tag above it
     */
    public NewTag parent(String id) {
        Objects.requireNonNull(id, "id");
        return new NewTag(name, id, color);
    }

    /**
     * {@return the tag with a color, as in {@link TagChange#color(String)}}
     *
     * @param hex its color
     */
    public NewTag color(String hex) {
        Objects.requireNonNull(hex, "hex");
        return new NewTag(name, parentId, hex);
    }
}
