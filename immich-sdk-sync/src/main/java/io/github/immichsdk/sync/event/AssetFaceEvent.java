package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Faces in assets. */
public sealed interface AssetFaceEvent extends SyncEvent {

    /**
     * A face was added or changed. The record is the same for all server versions: {@code AssetFaceV1} of servers before 2.6 and
     * {@code AssetFaceV2} of servers from 2.6 on. The box is in pixels of a picture of the given size.
     *
     * @param line the line as received
     * @param id the face's ID
     * @param assetId the asset that contains it
     * @param personId the ID of the person, or null if the face is not assigned
     * @param imageWidth the width that the box refers to
     * @param imageHeight the height that the box refers to
     * @param boundingBoxX1 the left edge of the box
     * @param boundingBoxY1 the upper edge of the box
     * @param boundingBoxX2 the right edge of the box
     * @param boundingBoxY2 the lower edge of the box
     * @param sourceType the source, such as {@code machine-learning} or {@code manual}
     * @param deletedAt when it was removed, or null; null from servers before 2.6
     * @param visible whether it is shown; true from servers before 2.6
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            String assetId,
            @Nullable String personId,
            @JsonField(absent = "0") int imageWidth,
            @JsonField(absent = "0") int imageHeight,
            @JsonField(absent = "0") int boundingBoxX1,
            @JsonField(absent = "0") int boundingBoxY1,
            @JsonField(absent = "0") int boundingBoxX2,
            @JsonField(absent = "0") int boundingBoxY2,
            @JsonField(absent = "") String sourceType,
            @JsonField(lenient = true) @Nullable Instant deletedAt,
            @JsonField(value = "isVisible", absent = "true") boolean visible,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetFaceEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(sourceType, "sourceType");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A face was removed. No event arrives if its asset is permanently deleted.
     *
     * @param line the line as received
     * @param assetFaceId the face's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String assetFaceId,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetFaceEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(assetFaceId, "assetFaceId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
