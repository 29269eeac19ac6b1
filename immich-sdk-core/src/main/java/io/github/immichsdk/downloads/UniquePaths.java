package io.github.immichsdk.downloads;

import java.util.HashSet;
import java.util.Set;

/** Assigns each file a unique path in one directory, ignoring case and accents. Thread-safe. */
final class UniquePaths {

    private final Set<String> taken = new HashSet<>();

    UniquePaths() {
        taken.add(SafeName.folded(Manifest.NAME));
        taken.add(SafeName.folded(Manifest.NEW));
    }

    /** Reserves a path for the file that already has it. */
    synchronized void keep(String path) {
        taken.add(SafeName.folded(path));
    }

    /** {@return the path, or if another file has it, one with a part of the id, or all of it} */
    synchronized String free(String path, String id) {
        return taken.add(SafeName.folded(path)) ? path : another(path, id);
    }

    /** {@return another path than this, which the id makes the file's own} */
    synchronized String another(String path, String id) {
        for (String part : new String[] {id.substring(0, 8), id}) {
            String other = with(path, "~" + part);
            if (taken.add(SafeName.folded(other))) {
                return other;
            }
        }
        throw new IllegalArgumentException("no name is free for " + path + " of the asset " + id);
    }

    private static String with(String path, String suffix) {
        int slash = path.lastIndexOf('/') + 1;
        return path.substring(0, slash) + SafeName.with(path.substring(slash), suffix);
    }
}
