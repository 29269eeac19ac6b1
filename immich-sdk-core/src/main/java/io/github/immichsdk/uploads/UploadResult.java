package io.github.immichsdk.uploads;

import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of {@link Uploads#upload}: the new or already existing asset. A run over many files reports each as an
 * {@link UploadFileResult}.
 *
 * @param id the asset's ID
 * @param outcome whether it is new
 * @param trashed whether it is in the trash, or being deleted: the file was not uploaded, and the server will delete its
 *     copy. Only with {@link UploadOptions#keepTrashed}
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record UploadResult(
        String id,
        @JsonField("status") UploadOutcome outcome,
        @JsonField(absent = "false") boolean trashed,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public UploadResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return whether the server did not have the file} */
    public boolean created() {
        return outcome.equals(UploadOutcome.CREATED);
    }
}
