package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Albums. */
public sealed interface AlbumEvent extends SyncEvent {

    /**
     * An album was created or changed. The record is the same for all server versions: {@code AlbumV1} of servers before 3.0 and
     * {@code AlbumV2} of servers from 3.0 on.
     *
     * @param line the line as received
     * @param id the album's ID
     * @param ownerId the owner's ID; null in {@code AlbumV2}, where an {@link AlbumUserEvent} with the role {@code owner} names the owner
     * @param name the name
     * @param description the description; empty if there is none
     * @param createdAt when it was created
     * @param updatedAt when it was last changed
     * @param thumbnailAssetId the cover asset, or null
     * @param activityEnabled whether comments and likes are enabled
     * @param order {@code asc} or {@code desc} by time
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            @Nullable String ownerId,
            @JsonField(absent = "") String name,
            @JsonField(absent = "") String description,
            @JsonField(lenient = true) @Nullable Instant createdAt,
            @JsonField(lenient = true) @Nullable Instant updatedAt,
            @Nullable String thumbnailAssetId,

            @JsonField(value = "isActivityEnabled", absent = "false")
            boolean activityEnabled,

            @JsonField(absent = "desc") String order,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * An album was deleted, or is no longer shared with the user. No events arrive for its users and assets.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String albumId,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(albumId, "albumId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
