package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workflow as it is shared with others: without IDs.
 *
 * @param trigger what starts it
 * @param name the name, or null
 * @param description the description, or null
 * @param steps what it does
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record SharedWorkflow(
        String trigger,
        @Nullable String name,
        @Nullable String description,
        List<WorkflowStep> steps,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public SharedWorkflow {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
