package io.github.immichsdk.sync.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Edits of assets on the server. From 2.6 on. */
public sealed interface AssetEditEvent extends SyncEvent {

    /**
     * An edit.
     *
     * @param line the line as received
     * @param id the edit's ID
     * @param assetId the edited asset
     * @param action {@code crop}, {@code rotate} or {@code mirror}
     * @param parameters the parameters of the edit, such as {@code angle}
     * @param sequence its place in the order of the asset's edits, from 0
     */
    record AssetEditV1(
            SyncLine line,
            String id,
            String assetId,
            String action,
            Map<String, @Nullable Object> parameters,
            int sequence)
            implements AssetEditEvent {}

    /**
     * An edit was undone.
     *
     * @param line the line as received
     * @param editId the edit's ID
     */
    record AssetEditDeleteV1(SyncLine line, String editId) implements AssetEditEvent {}
}
