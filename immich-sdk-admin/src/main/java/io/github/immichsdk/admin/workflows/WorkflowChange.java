package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The changes to make to a workflow; everything else stays as it is. Immutable. */
@Experimental
public final class WorkflowChange {

    private static final WorkflowChange NONE = new WorkflowChange(new JsonFields());

    private final JsonFields fields;

    private WorkflowChange(JsonFields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static WorkflowChange none() {
        return NONE;
    }

    /**
     * {@return the change that sets the name}
     *
     * @param name the name
     */
    public WorkflowChange name(String name) {
        return with("name", FieldChange.to(TextChecks.notEmpty("name", name)));
    }

    /**
     * {@return the change that sets the description}
     *
     * @param description the description
     */
    public WorkflowChange description(String description) {
        Objects.requireNonNull(description, "description");
        return with("description", FieldChange.to(description));
    }

    /** {@return the change that enables the workflow} */
    public WorkflowChange enabled() {
        return with("enabled", FieldChange.to(true));
    }

    /** {@return the change that disables the workflow} */
    public WorkflowChange disabled() {
        return with("enabled", FieldChange.to(false));
    }

    /**
     * {@return the change that replaces the steps; needs a server of 3.0 or newer}
     *
     * @param steps the steps, in their order
     */
    public WorkflowChange steps(Collection<WorkflowStep> steps) {
        Copies.requireNoNulls("steps", steps);
        return with("steps", FieldChange.to(RecordLists.plain(List.copyOf(steps))));
    }

    /** {@return the change after which the server logs each run; needs a server of 3.2 or newer} */
    public WorkflowChange logRuns() {
        return with("logging", FieldChange.to(true));
    }

    private WorkflowChange with(String field, FieldChange<?> change) {
        return new WorkflowChange(fields.copy().change(field, change));
    }

    JsonFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "WorkflowChange" + fields;
    }
}
