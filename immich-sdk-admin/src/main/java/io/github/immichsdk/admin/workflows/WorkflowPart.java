package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter or an action of a workflow, on servers before 3.0.
 *
 * @param id the ID of the part
 * @param workflowId the ID of the workflow
 * @param pluginFilterId the ID of a plugin's filter, or null for an action
 * @param filterConfig the settings of the filter, or null
 * @param pluginActionId the ID of a plugin's action, or null for a filter
 * @param actionConfig the settings of the action, or null
 * @param order its place, from 0
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record WorkflowPart(
        String id,
        String workflowId,
        @Nullable String pluginFilterId,
        @Nullable Map<String, @Nullable Object> filterConfig,
        @Nullable String pluginActionId,
        @Nullable Map<String, @Nullable Object> actionConfig,
        double order,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public WorkflowPart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(workflowId, "workflowId");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
