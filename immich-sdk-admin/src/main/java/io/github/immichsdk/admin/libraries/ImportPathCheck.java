package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The server's check of a folder.
 *
 * @param importPath the folder
 * @param valid whether the server can import it
 * @param message why not, such as {@code Path does not exist (ENOENT)}; null if it is valid
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ImportPathCheck(
        String importPath,
        @JsonField("isValid") boolean valid,
        @Nullable String message,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ImportPathCheck {
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
