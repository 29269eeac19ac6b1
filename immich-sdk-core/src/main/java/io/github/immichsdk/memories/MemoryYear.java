package io.github.immichsdk.memories;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The year of a memory.
 *
 * @param year the year in which the photos were taken
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record MemoryYear(int year, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public MemoryYear {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
