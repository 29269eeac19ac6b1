package io.github.immichsdk.albums;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one asset that was to go into an album or out of it.
 *
 * @param assetId the asset's id
 * @param outcome what became of it
 * @param message the reason in words, or null if there are none
 * @param more additional fields that this SDK does not know, by name
 */
public record AlbumItem(
        String assetId, ItemOutcome outcome, @Nullable String message, Map<String, @Nullable Object> more) {

    /** {@return id and outcome} */
    @Override
    public String toString() {
        return assetId + " " + outcome + (message == null ? "" : " (" + message + ")");
    }
}
