package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The assets of memories. */
public sealed interface MemoryAssetEvent extends SyncEvent {

    /** {@return the memory's ID} */
    String memoryId();

    /** {@return the asset's ID} */
    String assetId();

    /**
     * An asset was added to a memory.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     * @param assetId the asset's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String memoryId,
            String assetId,
            Map<String, @Nullable Object> additionalProperties)
            implements MemoryAssetEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(memoryId, "memoryId");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * An asset was removed from a memory.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     * @param assetId the asset's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String memoryId,
            String assetId,
            Map<String, @Nullable Object> additionalProperties)
            implements MemoryAssetEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(memoryId, "memoryId");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
