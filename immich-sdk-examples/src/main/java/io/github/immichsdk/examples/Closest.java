package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that the user probably meant. */
final class Closest {

    private Closest() {}

    /** {@return the failure that there is no album of a name, which names the album that was probably meant} */
    static IllegalArgumentException noAlbum(String argument, String name, ImmichClient immich) {
        List<String> names =
                immich.albums().list(AlbumScope.ALL).stream().map(Album::name).toList();
        return new IllegalArgumentException(argument + ": you have no album of this name"
                + to(name, names)
                        .map(other -> ". Did you mean '" + other + "'?")
                        .orElse(""));
    }

    /** {@return the name that differs least from a word, if it is close enough to have been meant} */
    static Optional<String> to(String word, Collection<String> names) {
        String typed = word.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(typed, name.toLowerCase(Locale.ROOT)) <= name.length() / 3)
                .min(Comparator.comparingInt(name -> distance(typed, name.toLowerCase(Locale.ROOT))));
    }

    /** {@return the number of letters to insert, remove, change or swap with their neighbor} */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
