package io.github.immichsdk.takeout;

/**
 * A location that Google Photos exports.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record TakeoutLocation(double latitude, double longitude) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if one of them is out of range
     */
    public TakeoutLocation {
        if (!valid(latitude, longitude)) {
            throw new IllegalArgumentException(
                    "latitude, longitude: expected -90 to 90 degrees north and -180 to 180 degrees east, got "
                            + latitude + ", " + longitude);
        }
    }

    static boolean valid(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
