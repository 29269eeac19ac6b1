package io.github.immichsdk.admin.maintenance;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a server is in maintenance mode, and what it does there.
 *
 * @param active whether it is in maintenance mode
 * @param action what it does: {@code start}, {@code end}, {@code select_database_restore} or {@code restore_database}
 * @param task the current step, or null
 * @param progress the progress of the step in percent, or null
 * @param error why the last step failed, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record MaintenanceStatus(
        @JsonField(absent = "false") boolean active,
        String action,
        @Nullable String task,
        @Nullable Long progress,
        @Nullable String error,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public MaintenanceStatus {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
