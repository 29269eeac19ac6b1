package io.github.immichsdk.people;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person recognized on assets. Each user has their own people.
 *
 * @param id the person's ID
 * @param name the name; empty if not set
 * @param birthDate when they were born, or null
 * @param hidden whether they are hidden from the list of people
 * @param favorite whether they are a favorite; null if the server does not report it
 * @param color their color, such as {@code #1e88e5}, or null
 * @param thumbnailPath where the server keeps their picture; empty until it has generated one
 * @param updatedAt when they were last changed; null if the server does not report it
 * @param faces their faces on the asset that they are returned with; set by servers before 3.0 only
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Person(
        String id,
        @JsonField(absent = "") String name,
        @JsonField(lenient = true) @Nullable LocalDate birthDate,
        @JsonField(value = "isHidden", absent = "false") boolean hidden,
        @JsonField("isFavorite") @Nullable Boolean favorite,
        @Nullable String color,
        @JsonField(absent = "") String thumbnailPath,
        @JsonField(lenient = true) @Nullable Instant updatedAt,
        List<Face> faces,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Person {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(thumbnailPath, "thumbnailPath");
        Objects.requireNonNull(faces, "faces");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
