package io.github.immichsdk.sync.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Memories, and which assets are in them. */
public sealed interface MemoryEvent extends SyncEvent {

    /**
     * A memory.
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
     * @param memoryAt the day it is about
     * @param seenAt when the user saw it, or null
     * @param showAt when it starts to be shown, or null
     * @param hideAt when it stops being shown, or null
     */
    record MemoryV1(
            SyncLine line,
            String id,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant deletedAt,
            String ownerId,
            String memoryType,
            Map<String, @Nullable Object> data,
            boolean saved,
            @Nullable Instant memoryAt,
            @Nullable Instant seenAt,
            @Nullable Instant showAt,
            @Nullable Instant hideAt)
            implements MemoryEvent {}

    /**
     * A memory was deleted.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     */
    record MemoryDeleteV1(SyncLine line, String memoryId) implements MemoryEvent {}

    /**
     * An asset was added to a memory.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     * @param assetId the asset's ID
     */
    record MemoryToAssetV1(SyncLine line, String memoryId, String assetId) implements MemoryEvent {}

    /**
     * An asset was removed from a memory.
     *
     * @param line the line as received
     * @param memoryId the memory's ID
     * @param assetId the asset's ID
     */
    record MemoryToAssetDeleteV1(SyncLine line, String memoryId, String assetId) implements MemoryEvent {}
}
