package io.github.immichsdk.sync.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata that programs store with assets under a key. */
public sealed interface AssetMetadataEvent extends SyncEvent {

    /** {@return the owner's ID} */
    String assetId();

    /** {@return the key, such as {@code mobile-app}} */
    String key();

    /**
     * A value was added or changed.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param key the key
     * @param value the value
     */
    record AssetMetadataV1(SyncLine line, String assetId, String key, Map<String, @Nullable Object> value)
            implements AssetMetadataEvent {}

    /**
     * A value was removed.
     *
     * @param line the line as received
     * @param assetId the asset's ID
     * @param key the key
     */
    record AssetMetadataDeleteV1(SyncLine line, String assetId, String key) implements AssetMetadataEvent {}
}
