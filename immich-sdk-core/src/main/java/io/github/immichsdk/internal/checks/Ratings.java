package io.github.immichsdk.internal.checks;

/** Checks star ratings. */
public final class Ratings {

    /** The highest rating. */
    public static final int MAX = 5;

    private Ratings() {}

    /** {@return a minimum rating, from 1 on} */
    public static int minimum(String name, int stars) {
        if (stars < 1 || stars > MAX) {
            throw new IllegalArgumentException(name + ": expected 1 to " + MAX + ", got " + stars);
        }
        return stars;
    }

    /** {@return a rating: 1 to 5, or -1 for rejected; 0 means nothing to a server from 3.0 on} */
    public static int checked(String name, int stars) {
        if (stars != -1 && (stars < 1 || stars > MAX)) {
            throw new IllegalArgumentException(
                    name + ": expected 1 to 5, or -1 for rejected, got " + stars
                            + "; to remove a rating, use removeRating(), and to find assets without one, unset(AssetField.RATING)");
        }
        return stars;
    }
}
