package io.github.immichsdk.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks numbers of stars. */
final class Stars {

    static final int MOST = 5;

    private Stars() {}

    /** {@return checked numbers of stars, each once} */
    static List<@Nullable Integer> several(IntStream stars) {
        List<@Nullable Integer> several = new ArrayList<>();
        stars.distinct().forEach(one -> several.add(checked("ratings", one)));
        return several;
    }

    /** {@return the lowest number of stars, from 1 on} */
    static int atLeast(String name, int stars) {
        if (stars < 1 || stars > MOST) {
            throw new IllegalArgumentException(name + ": expected 1 to " + MOST + ", got " + stars);
        }
        return stars;
    }

    /** {@return the stars: 1 to 5, or -1 for rejected; 0 means nothing to a server from 3.0 on} */
    static int checked(String name, int stars) {
        if (stars != -1 && (stars < 1 || stars > MOST)) {
            throw new IllegalArgumentException(
                    name + ": expected 1 to 5, or -1 for rejected, got " + stars + "; no stars are asked for as unset");
        }
        return stars;
    }
}
