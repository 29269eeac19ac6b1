package io.github.immichsdk.assets;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a program keeps with an asset.
 *
 * @param key the program's key
 * @param value the value, an object; the server does not keep the order of its fields
 * @param updatedAt when it was last changed
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AssetMetadata(
        String key,
        Map<String, @Nullable Object> value,
        Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AssetMetadata {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
