package io.github.immichsdk.sync.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs keep with assets under a key. */
public sealed interface AssetMetadataEvent extends SyncEvent {

    /** {@return whose it is} */
    String assetId();

    /** {@return the key, such as {@code mobile-app}} */
    String key();

    /**
     * A value is new or has changed.
     *
     * @param line the line as it came
     * @param assetId whose it is
     * @param key the key
     * @param value the value
     */
    record AssetMetadataV1(SyncLine line, String assetId, String key, Map<String, @Nullable Object> value)
            implements AssetMetadataEvent {}

    /**
     * A value is gone.
     *
     * @param line the line as it came
     * @param assetId whose it was
     * @param key the key
     */
    record AssetMetadataDeleteV1(SyncLine line, String assetId, String key) implements AssetMetadataEvent {}
}
