package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can start a workflow.
 *
 * @param trigger the name, such as {@code AssetCreate}
 * @param types the kinds of objects that the workflow gets; empty before 3.0
 * @param contextType the kind of object that the workflow gets, such as {@code asset}; null from 3.0 on
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
@JsonRecord(completedBy = WorkflowTrigger.class)
public record TriggerType(
        @JsonField(absent = "") String trigger,
        List<String> types,
        @Nullable String contextType,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public TriggerType {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
