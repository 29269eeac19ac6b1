package io.github.immichsdk.assets;

/** Checks numbers of stars. */
final class Stars {

    private Stars() {}

    /** {@return the stars: 1 to 5, or -1 for rejected; 0 means nothing to a server from 3.0 on} */
    static int checked(String name, int stars) {
        if (stars != -1 && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException(
                    name + ": expected 1 to 5, or -1 for rejected, got " + stars + "; no stars are asked for as unset");
        }
        return stars;
    }
}
