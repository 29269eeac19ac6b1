package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** An external library to create, such as {@code NewLibrary.of(userId).importPaths("/photos")}. Immutable. */
public final class NewLibrary {

    private final JsonFields fields;

    private NewLibrary(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * {@return a library without folders, and with the server's default name and patterns, for a user}
     *
     * @param ownerId the ID of the library's owner
     */
    public static NewLibrary of(String ownerId) {
        return new NewLibrary(new JsonFields().put("ownerId", Ids.checked("ownerId", ownerId)));
    }

    /**
     * {@return the library with a name}
     *
     * @param name the name
     */
    public NewLibrary name(String name) {
        return with("name", LibraryFields.name(name));
    }

    /**
     * {@return the library with at most 128 folders, as the server sees them; servers check them only on request}
     *
     * @param paths the folders, as the server sees them
     */
    public NewLibrary importPaths(String... paths) {
        Copies.requireNoNulls("paths", paths);
        return with("importPaths", LibraryFields.paths(List.of(paths)));
    }

    /**
     * {@return the library with at most 128 glob patterns of files to skip, instead of the server's default}
     *
     * @param patterns the patterns
     */
    public NewLibrary exclusionPatterns(Collection<String> patterns) {
        Objects.requireNonNull(patterns, "patterns");
        return with("exclusionPatterns", LibraryFields.patterns("exclusionPatterns", patterns));
    }

    private NewLibrary with(String field, Object value) {
        return new NewLibrary(fields.copy().put(field, value));
    }

    JsonFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "NewLibrary" + fields;
    }
}
