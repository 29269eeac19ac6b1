package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.Collection;
import java.util.List;

/** Checks the fields of a library as servers do, and what they accept but cannot use. */
final class LibraryFields {

    private static final int MAX_ENTRIES = 128;

    private LibraryFields() {}

    static String name(String name) {
        return TextChecks.notEmpty("name", name);
    }

    /** {@return absolute folders, of which none is there twice} */
    static List<String> paths(Collection<String> paths) {
        for (String path : paths) {
            if (!path.startsWith("/") && path.indexOf(':') != 1) {
                throw new IllegalArgumentException(
                        "importPaths: expected the absolute path of a folder of the server, got '" + path + "'");
            }
        }
        return patterns("importPaths", paths);
    }

    static List<String> patterns(String field, Collection<String> values) {
        List<String> distinct = values.stream().distinct().toList();
        distinct.forEach(value -> TextChecks.notEmpty(field, value));
        if (distinct.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException(
                    field + ": expected at most " + MAX_ENTRIES + " entries, got " + distinct.size());
        }
        return distinct;
    }
}
