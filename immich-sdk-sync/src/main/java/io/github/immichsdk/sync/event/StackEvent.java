package io.github.immichsdk.sync.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stacks; which assets are in one, the assets tell. */
public sealed interface StackEvent extends SyncEvent {

    /** {@return by which way the stack is the session's to see} */
    default Origin origin() {
        return Origin.of(type());
    }

    /**
     * A stack is new or has another primary asset.
     *
     * @param line the line as it came
     * @param id the stack's id
     * @param createdAt when it was made
     * @param updatedAt when it was last changed
     * @param primaryAssetId the asset shown for it
     * @param ownerId whose it is
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
     * A stack is gone; its assets are not.
     *
     * @param line the line as it came
     * @param stackId which one
     */
    record StackDeleteV1(SyncLine line, String stackId) implements StackEvent {}
}
