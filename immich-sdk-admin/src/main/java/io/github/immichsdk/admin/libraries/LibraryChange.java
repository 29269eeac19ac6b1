package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Collection;
import java.util.Objects;

/** The changes to make to a library; everything else stays as it is. Immutable. */
public final class LibraryChange {

    private static final LibraryChange NONE = new LibraryChange(new JsonFields());

    private final JsonFields fields;

    private LibraryChange(JsonFields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static LibraryChange none() {
        return NONE;
    }

    /**
     * {@return the change that sets the name}
     *
     * @param name the name
     */
    public LibraryChange name(String name) {
        return with("name", LibraryFields.name(name));
    }

    /**
     * {@return the change that replaces the folders, at most 128; the server rejects those that it cannot read}
     *
     * @param paths the folders, as the server sees them
     */
    public LibraryChange importPaths(Collection<String> paths) {
        Copies.requireNoNulls("paths", paths);
        return with("importPaths", LibraryFields.paths(paths));
    }

    /**
     * {@return the change that replaces the glob patterns of files to skip, at most 128}
     *
     * @param patterns the patterns
     */
    public LibraryChange exclusionPatterns(Collection<String> patterns) {
        Objects.requireNonNull(patterns, "patterns");
        return with("exclusionPatterns", LibraryFields.patterns("exclusionPatterns", patterns));
    }

    private LibraryChange with(String field, Object value) {
        return new LibraryChange(fields.copy().put(field, value));
    }

    JsonFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "LibraryChange" + fields;
    }
}
