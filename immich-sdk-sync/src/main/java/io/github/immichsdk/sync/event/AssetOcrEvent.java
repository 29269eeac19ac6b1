package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts that the server recognized in assets. From 3.0 on. */
public sealed interface AssetOcrEvent extends SyncEvent {

    /** {@return the asset that contains, or contained, the text} */
    String assetId();

    /**
     * A text in a picture. The four corners of its area are fractions of the width and the height.
     *
     * @param line the line as received
     * @param id the text's ID
     * @param assetId the asset that contains it
     * @param x1 the first corner, from the left
     * @param y1 the first corner, from the top
     * @param x2 the second corner, from the left
     * @param y2 the second corner, from the top
     * @param x3 the third corner, from the left
     * @param y3 the third corner, from the top
     * @param x4 the fourth corner, from the left
     * @param y4 the fourth corner, from the top
     * @param boxScore the confidence in the area, 0 to 1
     * @param textScore the confidence in the text, 0 to 1
     * @param text the recognized text
     * @param visible whether it is shown
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            String assetId,
            @JsonField(absent = "0") double x1,
            @JsonField(absent = "0") double y1,
            @JsonField(absent = "0") double x2,
            @JsonField(absent = "0") double y2,
            @JsonField(absent = "0") double x3,
            @JsonField(absent = "0") double y3,
            @JsonField(absent = "0") double x4,
            @JsonField(absent = "0") double y4,
            @JsonField(absent = "0") double boxScore,
            @JsonField(absent = "0") double textScore,
            @JsonField(absent = "") String text,
            @JsonField(value = "isVisible", absent = "true") boolean visible,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetOcrEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * All recognized texts of an asset were removed.
     *
     * @param line the line as received
     * @param id the ID of this event, <em>not</em> of a text
     * @param assetId the asset that contained them
     * @param deletedAt when they were removed, or null
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            @JsonField(absent = "") String id,
            String assetId,
            @JsonField(lenient = true) @Nullable Instant deletedAt,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetOcrEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
