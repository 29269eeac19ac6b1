package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.json.PlayingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assets: the user's own, those of partners and those in albums, including archived, hidden, locked and trashed assets. */
public sealed interface AssetEvent extends SyncEvent {

    /** {@return why the session can see the asset} */
    default Origin origin() {
        return Origin.of(type());
    }

    /**
     * An asset was created or changed. The record is the same for all server versions: {@code AssetV1} of servers before 3.0 and
     * {@code AssetV2} of servers from 3.0 on, and their forms for partners and albums.
     *
     * @param line the line as received
     * @param id the asset's ID
     * @param ownerId the owner's ID
     * @param originalFileName the name of the file when it was uploaded
     * @param thumbhash a tiny preview in base64, or null if there is none yet
     * @param checksum the SHA-1 of the file in base64
     * @param fileCreatedAt when it was taken, or null if that is not known yet
     * @param fileModifiedAt when the file was last modified, or null
     * @param localDateTime the local date and time when it was taken, or null
     * @param createdAt when it was uploaded; null from servers before 3.0
     * @param duration the duration of a video; null for a still
     * @param assetType the type of the file
     * @param deletedAt when it was moved to the trash; null if it is not in the trash
     * @param favorite whether it is a favorite; for others' assets false from 3.0 on, and before that, in albums, the owner's
     *     value
     * @param visibility its visibility
     * @param livePhotoVideoId the video part of a live photo, or null
     * @param stackId the stack that contains it, or null
     * @param libraryId the external library that contains it, or null
     * @param width the width in pixels as shown; null if unknown, or from servers before 2.x
     * @param height the height in pixels as shown; null if unknown, or from servers before 2.x
     * @param edited whether it was edited on the server; null from servers before 2.x
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            String ownerId,
            @JsonField(absent = "") String originalFileName,
            @Nullable String thumbhash,
            @JsonField(absent = "") String checksum,
            @JsonField(lenient = true) @Nullable Instant fileCreatedAt,
            @JsonField(lenient = true) @Nullable Instant fileModifiedAt,
            @JsonField(lenient = true) @Nullable LocalDateTime localDateTime,
            @JsonField(lenient = true) @Nullable Instant createdAt,

            @JsonField(reader = PlayingTime.class) @Nullable Duration duration,

            @JsonField(value = "type", absent = "OTHER") AssetType assetType,
            @JsonField(lenient = true) @Nullable Instant deletedAt,

            @JsonField(value = "isFavorite", absent = "false")
            boolean favorite,

            @JsonField(absent = "timeline") Visibility visibility,
            @Nullable String livePhotoVideoId,
            @Nullable String stackId,
            @Nullable String libraryId,
            @Nullable Integer width,
            @Nullable Integer height,
            @JsonField("isEdited") @Nullable Boolean edited,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(ownerId, "ownerId");
            Objects.requireNonNull(originalFileName, "originalFileName");
            Objects.requireNonNull(checksum, "checksum");
            Objects.requireNonNull(assetType, "assetType");
            Objects.requireNonNull(visibility, "visibility");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * An asset was permanently deleted.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String assetId,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
