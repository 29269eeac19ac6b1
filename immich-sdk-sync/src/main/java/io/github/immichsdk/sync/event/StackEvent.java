package io.github.immichsdk.sync.event;

import java.time.Instant;
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
     */
    record StackV1(
            SyncLine line,
            String id,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            String primaryAssetId,
            String ownerId)
            implements StackEvent {}

    /**
     * A stack was deleted; its assets were not.
     *
     * @param line the line as received
     * @param stackId the stack's ID
     */
    record StackDeleteV1(SyncLine line, String stackId) implements StackEvent {}
}
