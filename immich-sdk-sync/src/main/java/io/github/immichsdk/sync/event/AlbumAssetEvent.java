package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The assets of albums. */
public sealed interface AlbumAssetEvent extends SyncEvent {

    /** {@return the album's ID} */
    String albumId();

    /** {@return the asset's ID} */
    String assetId();

    /**
     * An asset was added to an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param assetId the asset's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String albumId,
            String assetId,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumAssetEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(albumId, "albumId");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * An asset was removed from an album.
     *
     * @param line the line as received
     * @param albumId the album's ID
     * @param assetId the asset's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String albumId,
            String assetId,
            Map<String, @Nullable Object> additionalProperties)
            implements AlbumAssetEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(albumId, "albumId");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
