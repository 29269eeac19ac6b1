package io.github.immichsdk.uploads;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server has a file.
 *
 * @param checksum the checked checksum
 * @param action {@code accept} if the file should be uploaded, {@code reject} if not
 * @param reason why not, such as {@code duplicate}; null if it should be uploaded
 * @param assetId the ID of the existing asset; null if the server does not have the file
 * @param trashed whether that asset is in the trash
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record UploadCheck(
        String checksum,
        String action,
        @Nullable String reason,
        @Nullable String assetId,
        boolean trashed,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public UploadCheck {
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /** {@return whether the server does not have the file and would accept it} */
    public boolean wanted() {
        return action.equals("accept");
    }
}
