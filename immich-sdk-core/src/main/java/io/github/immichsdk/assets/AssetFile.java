package io.github.immichsdk.assets;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that the server keeps for an asset beside its original.
 *
 * @param id the file's ID
 * @param type what it is
 * @param path where the server keeps it
 * @param edited whether it shows the edited picture
 * @param progressive whether it is a progressive JPEG
 * @param transparent whether parts of it are transparent
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record AssetFile(
        String id,
        AssetFileType type,
        String path,
        @JsonField("isEdited") boolean edited,
        @JsonField("isProgressive") boolean progressive,
        @JsonField("isTransparent") boolean transparent,
        Instant createdAt,
        Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AssetFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
