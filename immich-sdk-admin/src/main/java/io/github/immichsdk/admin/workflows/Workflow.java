package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workflow: what a server does when something happens. Servers from 3.0 on have steps, older ones filters and actions.
 *
 * @param id the workflow's ID
 * @param ownerId the ID of its owner; null on servers from 3.0 on
 * @param name the name, or null
 * @param description the description, or null
 * @param enabled whether it runs
 * @param trigger what starts it, such as {@code AssetCreate}
 * @param steps what it does; empty before 3.0
 * @param filters which objects it handles; empty from 3.0 on
 * @param actions what it does with them; empty from 3.0 on
 * @param logging whether the server logs each run; null before 3.2
 * @param createdAt when it was created
 * @param updatedAt when it was last changed; null before 3.0
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
@JsonRecord(completedBy = WorkflowTrigger.class)
public record Workflow(
        String id,
        @Nullable String ownerId,
        @Nullable String name,
        @Nullable String description,
        boolean enabled,
        @JsonField(absent = "") String trigger,
        List<WorkflowStep> steps,
        List<WorkflowPart> filters,
        List<WorkflowPart> actions,
        @Nullable Boolean logging,
        Instant createdAt,
        @JsonField(lenient = true) @Nullable Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Workflow {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(actions, "actions");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
