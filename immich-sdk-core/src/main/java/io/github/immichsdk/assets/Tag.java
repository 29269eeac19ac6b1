package io.github.immichsdk.assets;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag, as returned with an asset.
 *
 * @param id the tag's ID
 * @param name its own name, the last part of {@code value}
 * @param value its full path, such as {@code trips/2026/Norway}
 * @param color its colour, or null
 * @param parentId the ID of the tag above it, or null
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param more additional fields that this SDK does not know, by name
 */
public record Tag(
        String id,
        String name,
        String value,
        @Nullable String color,
        @Nullable String parentId,
        Instant createdAt,
        Instant updatedAt,
        Map<String, @Nullable Object> more) {}
