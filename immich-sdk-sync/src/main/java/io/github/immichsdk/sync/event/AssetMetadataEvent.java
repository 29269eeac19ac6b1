package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Metadata that programs store with assets under a key. */
public sealed interface AssetMetadataEvent extends SyncEvent {

    /** {@return the asset's ID} */
    String assetId();

    /** {@return the key, such as {@code mobile-app}} */
    String key();

    /**
     * A value was added or changed.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param key the key, such as {@code mobile-app}
     * @param value the value; empty if it is not an object
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String assetId,
            String key,
            @JsonField(lenient = true) Map<String, @Nullable Object> value,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetMetadataEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A value was removed.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param key the key
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String assetId,
            String key,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetMetadataEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
