package io.github.immichsdk.server;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version that the server has run.
 *
 * @param id the entry's ID
 * @param version the version, such as {@code 3.0.3}
 * @param createdAt when the server first started with it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record VersionHistoryEntry(
        String id, String version, Instant createdAt, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public VersionHistoryEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
