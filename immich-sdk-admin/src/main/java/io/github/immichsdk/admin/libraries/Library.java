package io.github.immichsdk.admin.libraries;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An external library: folders of the server whose files are assets of one user.
 *
 * @param id the library's ID
 * @param ownerId the ID of the user who owns the assets
 * @param name the name
 * @param importPaths the folders, as the server sees them
 * @param exclusionPatterns the glob patterns of files that are not imported
 * @param assetCount 0 on all known servers: use {@link Libraries#statistics}
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param refreshedAt when the server last scanned it, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Library(
        String id,
        String ownerId,
        String name,
        List<String> importPaths,
        List<String> exclusionPatterns,
        long assetCount,
        Instant createdAt,
        Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant refreshedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Library {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(importPaths, "importPaths");
        Objects.requireNonNull(exclusionPatterns, "exclusionPatterns");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
