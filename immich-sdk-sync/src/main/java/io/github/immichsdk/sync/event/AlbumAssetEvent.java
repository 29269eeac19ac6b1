package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
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
            implements AlbumAssetEvent {}

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
            implements AlbumAssetEvent {}
}
