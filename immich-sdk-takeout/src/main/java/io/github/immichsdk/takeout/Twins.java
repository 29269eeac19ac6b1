package io.github.immichsdk.takeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takeout stores a picture in its year directory and again in the directory of each album, not always with a sidecar. */
final class Twins {

    private Twins() {}

    /**
     * Gives files without a sidecar that of a file with the same name and bytes.
     *
     * @param files all files
     * @param sidecars the sidecars by file; gets more of them
     * @param problems gets what cannot be read
     */
    static void join(List<Path> files, Map<Path, SidecarJson> sidecars, Consumer<TakeoutProblem> problems) {
        Map<String, List<Path>> described = new HashMap<>();
        for (Path file : files) {
            if (sidecars.containsKey(file)) {
                described
                        .computeIfAbsent(name(file), unused -> new ArrayList<>())
                        .add(file);
            }
        }
        for (Path file : files) {
            if (sidecars.containsKey(file)) {
                continue;
            }
            for (Path twin : described.getOrDefault(name(file), List.of())) {
                SidecarJson sidecar = sidecars.get(twin);
                if (sidecar != null && same(file, twin, problems)) {
                    sidecars.put(file, sidecar);
                    break;
                }
            }
        }
    }

    private static String name(Path file) {
        return Folded.of(file.getFileName().toString());
    }

    private static boolean same(Path file, Path twin, Consumer<TakeoutProblem> problems) {
        try {
            return Files.size(file) == Files.size(twin) && Files.mismatch(file, twin) == -1;
        } catch (IOException e) {
            problems.accept(new TakeoutProblem(file, "cannot be compared with " + twin + ": " + e));
            return false;
        }
    }
}
