package io.github.immichsdk.assets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person seen on an asset, as told with the asset.
 *
 * @param id the person's id
 * @param name their name; empty if nobody has named them
 * @param birthDate when they were born, or null
 * @param hidden whether they are hidden from the list of people
 * @param favorite whether they are a favourite; null if the server does not say
 * @param color their colour, or null
 * @param thumbnailPath where the server keeps their picture
 * @param updatedAt when they were last changed; null if the server does not say
 * @param faces where they are seen on this asset; told by servers before 3.0 only
 * @param more additional fields that this SDK does not know, by name
 */
public record Person(
        String id,
        String name,
        @Nullable LocalDate birthDate,
        boolean hidden,
        @Nullable Boolean favorite,
        @Nullable String color,
        String thumbnailPath,
        @Nullable Instant updatedAt,
        List<Face> faces,
        Map<String, @Nullable Object> more) {}
