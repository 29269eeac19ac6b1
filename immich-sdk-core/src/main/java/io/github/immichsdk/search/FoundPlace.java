package io.github.immichsdk.search;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of the server's map data.
 *
 * @param name the name
 * @param latitude the latitude, -90 to 90
 * @param longitude the longitude, -180 to 180
 * @param admin1name the state or region, or null
 * @param admin2name the county or district, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record FoundPlace(
        String name,
        double latitude,
        double longitude,
        @Nullable String admin1name,
        @Nullable String admin2name,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public FoundPlace {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
