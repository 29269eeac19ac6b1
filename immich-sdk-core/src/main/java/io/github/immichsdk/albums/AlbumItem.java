package io.github.immichsdk.albums;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of adding one asset to an album, or removing it.
 *
 * @param assetId the asset's ID
 * @param outcome the outcome
 * @param message the reason in words, or null if there is none
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
