package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem that an integrity check found.
 *
 * @param id the ID of the entry
 * @param type the kind of problem
 * @param path the file on the server
 * @param assetId the ID of the asset whose original it is, or null
 * @param fileAssetId the ID of the asset for which the server generated the file, or null
 * @param createdAt when the check found it, or null if the server does not report it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record IntegrityEntry(
        String id,
        IntegrityType type,
        String path,
        @Nullable String assetId,
        @Nullable String fileAssetId,
        @JsonField(lenient = true) @Nullable Instant createdAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public IntegrityEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
