package io.github.immichsdk.assets;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The asset that a file became, or was already.
 *
 * @param id the asset's id
 * @param outcome whether it is new
 * @param trashed whether it lies in the trash, or is being deleted: the file was not uploaded, and will be gone from the
 *     server
 * @param more additional fields that this SDK does not know, by name
 */
public record UploadResult(String id, UploadOutcome outcome, boolean trashed, Map<String, @Nullable Object> more) {

    /** {@return whether the server did not have the file} */
    public boolean created() {
        return outcome.equals(UploadOutcome.CREATED);
    }
}
