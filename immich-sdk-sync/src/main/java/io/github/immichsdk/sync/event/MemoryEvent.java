package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Memories. */
public sealed interface MemoryEvent extends SyncEvent {

    /**
     * A memory was created or changed.
     *
     * @param line the line as received
     * @param id the memory's ID
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param deletedAt when it was deleted, or null
     * @param ownerId the owner's ID
     * @param memoryType the type of the memory, such as {@code on_this_day}
     * @param data the data of the type, such as {@code year}
     * @param saved whether the user saved it
     * @param memoryAt the day that it shows
     * @param seenAt when the user saw it, or null
     * @param showAt when it starts to be shown, or null
     * @param hideAt when it stops being shown, or null
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            @JsonField(lenient = true) @Nullable Instant createdAt,
            @JsonField(lenient = true) @Nullable Instant updatedAt,
            @JsonField(lenient = true) @Nullable Instant deletedAt,
            @JsonField(absent = "") String ownerId,
            @JsonField(value = "type", absent = "") String memoryType,
            @JsonField(lenient = true) Map<String, @Nullable Object> data,
            @JsonField(value = "isSaved", absent = "false") boolean saved,
            @JsonField(lenient = true) @Nullable Instant memoryAt,
            @JsonField(lenient = true) @Nullable Instant seenAt,
            @JsonField(lenient = true) @Nullable Instant showAt,
            @JsonField(lenient = true) @Nullable Instant hideAt,
            Map<String, @Nullable Object> additionalProperties)
            implements MemoryEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(memoryType, "memoryType");
            Objects.requireNonNull(data, "data");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A memory was deleted.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String memoryId,
            Map<String, @Nullable Object> additionalProperties)
            implements MemoryEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(memoryId, "memoryId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
