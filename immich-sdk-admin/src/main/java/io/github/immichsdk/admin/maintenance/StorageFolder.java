package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which a server keeps its files.
 *
 * @param folder the folder, such as {@code upload}
 * @param readable whether the server can read it
 * @param writable whether the server can write to it
 * @param files the number of files in it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record StorageFolder(
        String folder,
        boolean readable,
        boolean writable,
        long files,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public StorageFolder {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
