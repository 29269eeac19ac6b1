package io.github.immichsdk.tags;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tag. Tags form a tree: {@code Norway} below {@code 2026} below {@code Trips} has the path {@code Trips/2026/Norway}.
 *
 * @param id the tag's ID
 * @param name its own name, the last part of {@code value}
 * @param value its full path, case-sensitive
 * @param color its color, such as {@code #1e88e5}, or null
 * @param parentId the ID of the tag above it, or null
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Tag(
        String id,
        String name,
        String value,
        @Nullable String color,
        @Nullable String parentId,
        Instant createdAt,
        Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Tag {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
