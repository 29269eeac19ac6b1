package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stacks. The assets name the stack that contains them. */
public sealed interface StackEvent extends SyncEvent {

    /** {@return why the session can see the stack} */
    default Origin origin() {
        return Origin.of(type());
    }

    /**
     * A stack was created or its primary asset changed.
     *
     * @param line the line as received
     * @param id the stack's ID
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param primaryAssetId the cover asset
     * @param ownerId the owner's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            @JsonField(lenient = true) @Nullable Instant createdAt,
            @JsonField(lenient = true) @Nullable Instant updatedAt,
            String primaryAssetId,
            @JsonField(absent = "") String ownerId,
            Map<String, @Nullable Object> additionalProperties)
            implements StackEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(primaryAssetId, "primaryAssetId");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A stack was deleted; its assets were not.
     *
     * @param line the line as received
     * @param stackId the stack's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String stackId,
            Map<String, @Nullable Object> additionalProperties)
            implements StackEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(stackId, "stackId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
