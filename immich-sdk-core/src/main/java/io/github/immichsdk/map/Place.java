package io.github.immichsdk.map;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of a place.
 *
 * @param city the city, or null
 * @param state the state or region, or null
 * @param country the country, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Place(
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
