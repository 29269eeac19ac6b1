package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Edits of assets on the server. From 2.6 on. */
public sealed interface AssetEditEvent extends SyncEvent {

    /**
     * An edit was added or changed.
     *
     * @param line the line as received
     * @param id the edit's ID
     * @param assetId the edited asset
     * @param action {@code crop}, {@code rotate} or {@code mirror}
     * @param parameters the parameters of the edit, such as {@code angle}
     * @param sequence its place in the order of the asset's edits, from 0
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            String assetId,
            @JsonField(absent = "") String action,
            @JsonField(lenient = true) Map<String, @Nullable Object> parameters,
            @JsonField(absent = "0") int sequence,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetEditEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(assetId, "assetId");
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(parameters, "parameters");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * An edit was undone.
     *
     * @param line the line as received
     * @param editId the edit's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String editId,
            Map<String, @Nullable Object> additionalProperties)
            implements AssetEditEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(editId, "editId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
