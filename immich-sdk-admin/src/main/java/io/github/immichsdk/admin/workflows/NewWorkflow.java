package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.List;
import java.util.Objects;

/**
 * A workflow to create, such as {@code NewWorkflow.of("AssetCreate", "Archive").steps(step)}. Immutable. Servers before 3.0 cannot
 * create workflows with steps; theirs start without filters and actions.
 */
@Experimental
public final class NewWorkflow {

    private final String trigger;
    private final JsonFields fields;

    private NewWorkflow(String trigger, JsonFields fields) {
        this.trigger = trigger;
        this.fields = fields;
    }

    /**
     * {@return an enabled workflow without steps, for a trigger that {@link Workflows#triggers} lists, with a name}
     *
     * @param trigger the trigger
     * @param name the name
     */
    public static NewWorkflow of(String trigger, String name) {
        return new NewWorkflow(
                TextChecks.notEmpty("trigger", trigger),
                new JsonFields().put("name", TextChecks.notEmpty("name", name)));
    }

    /**
     * {@return the workflow with a description}
     *
     * @param description the description
     */
    public NewWorkflow description(String description) {
        Objects.requireNonNull(description, "description");
        return with("description", description);
    }

    /** {@return the workflow, which does not run until it is enabled} */
    public NewWorkflow disabled() {
        return with("enabled", false);
    }

    /**
     * {@return the workflow with steps; needs a server of 3.0 or newer}
     *
     * @param steps the steps, in their order
     */
    public NewWorkflow steps(WorkflowStep... steps) {
        Copies.requireNoNulls("steps", steps);
        return with("steps", RecordLists.plain(List.of(steps)));
    }

    /** {@return the workflow, of which the server logs each run; needs a server of 3.2 or newer} */
    public NewWorkflow logRuns() {
        return with("logging", true);
    }

    private NewWorkflow with(String field, Object value) {
        return new NewWorkflow(trigger, fields.copy().put(field, value));
    }

    JsonFields fields(boolean steps) {
        JsonFields all = fields.copy();
        return steps
                ? all.put("trigger", trigger)
                : all.put("triggerType", trigger).put("filters", List.of()).put("actions", List.of());
    }

    boolean enabled() {
        return !Boolean.FALSE.equals(fields.map().get("enabled"));
    }

    JsonFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "NewWorkflow[" + trigger + ", " + fields + "]";
    }
}
