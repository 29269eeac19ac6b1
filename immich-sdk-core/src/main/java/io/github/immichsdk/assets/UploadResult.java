package io.github.immichsdk.assets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The asset that a file became, or was already.
 *
 * @param id the asset's id
 * @param outcome whether it is new
 * @param more fields that this SDK does not know, by name
 */
public record UploadResult(String id, UploadOutcome outcome, Map<String, @Nullable Object> more) {

    /** {@return whether the server did not have the file} */
    public boolean created() {
        return outcome.equals(UploadOutcome.CREATED);
    }
}
