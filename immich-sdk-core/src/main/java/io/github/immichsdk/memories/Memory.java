package io.github.immichsdk.memories;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A memory, such as "3 years ago": photos that the server or the user selected.
 *
 * @param id the memory's ID
 * @param ownerId the ID of its owner
 * @param type what it is about
 * @param data the year of its photos
 * @param memoryAt the moment that it is about
 * @param saved whether the user saved it; the server deletes others after some time
 * @param seenAt when the user saw it, or null
 * @param showAt when it is first shown; null for always
 * @param hideAt when it is last shown; null for always
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted, or null
 * @param assets its visible assets, without EXIF
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Memory(
        String id,
        String ownerId,
        MemoryType type,
        MemoryYear data,
        Instant memoryAt,
        @JsonField("isSaved") boolean saved,
        @JsonField(lenient = true) @Nullable Instant seenAt,
        @JsonField(lenient = true) @Nullable Instant showAt,
        @JsonField(lenient = true) @Nullable Instant hideAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant deletedAt,
        List<Asset> assets,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Memory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(memoryAt, "memoryAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(assets, "assets");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
