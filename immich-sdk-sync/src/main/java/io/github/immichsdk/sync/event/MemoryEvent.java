package io.github.immichsdk.sync.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Memories, and which assets are in them. */
public sealed interface MemoryEvent extends SyncEvent {

    /**
     * A memory.
     *
     * @param line the line as it came
     * @param id the memory's id
     * @param createdAt when it was made
     * @param updatedAt when it was last changed
     * @param deletedAt when it was deleted, or null
     * @param ownerId whose it is
     * @param memoryType what kind it is, such as {@code on_this_day}
     * @param data what belongs to the kind, such as {@code year}
     * @param saved whether the user keeps it
     * @param memoryAt the day it is about
     * @param seenAt when the user saw it, or null
     * @param showAt from when on it is shown, or null
     * @param hideAt from when on it is hidden, or null
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
     * A memory is gone.
     *
     * @param line the line as it came
     * @param memoryId which one
     */
    record MemoryDeleteV1(SyncLine line, String memoryId) implements MemoryEvent {}

    /**
     * An asset is in a memory.
     *
     * @param line the line as it came
     * @param memoryId which memory
     * @param assetId which asset
     */
    record MemoryToAssetV1(SyncLine line, String memoryId, String assetId) implements MemoryEvent {}

    /**
     * An asset is no longer in a memory.
     *
     * @param line the line as it came
     * @param memoryId which memory
     * @param assetId which asset
     */
    record MemoryToAssetDeleteV1(SyncLine line, String memoryId, String assetId) implements MemoryEvent {}
}
