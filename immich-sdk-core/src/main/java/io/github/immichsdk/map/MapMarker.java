package io.github.immichsdk.map;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An asset on the map.
 *
 * @param id the asset's ID
 * @param latitude the latitude, -90 to 90
 * @param longitude the longitude, -180 to 180
 * @param city the city, or null
 * @param state the state or region, or null
 * @param country the country, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record MapMarker(
        String id,
        @JsonField("lat") double latitude,
        @JsonField("lon") double longitude,
        @Nullable String city,
        @Nullable String state,
        @Nullable String country,
        Map<String, @Nullable Object> additionalProperties) {

    private static final double EARTH = 6371.0;

    /** Checks that nothing is missing. */
    public MapMarker {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
    // its mean radius in kilometers

    /**
     * {@return the distance to a point on the surface of the earth, in kilometers}
     *
     * @param otherLatitude the latitude of the point
     * @param otherLongitude the longitude of the point
     */
    public double kilometersTo(double otherLatitude, double otherLongitude) {
        checkDegrees("otherLatitude", otherLatitude, 90);
        checkDegrees("otherLongitude", otherLongitude, 180);
        double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
        return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord)));
    }

    private static void checkDegrees(String name, double degrees, int max) {
        if (!(Math.abs(degrees) <= max)) {
            throw new IllegalArgumentException(name + ": expected -" + max + " to " + max + " degrees, got " + degrees);
        }
    }
}
