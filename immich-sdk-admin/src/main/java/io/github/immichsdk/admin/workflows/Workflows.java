package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.List;
import java.util.Objects;

/**
 * Creates, changes and deletes the caller's workflows; servers from 2.3 on. Each method costs one request, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if the workflow does not exist or is not the caller's. Thread-safe.
 */
@Experimental
public final class Workflows {

    private static final ServerVersion LOGGING = new ServerVersion(3, 2, 0);

    static {
        InternalAccess.makes(Workflows.class, Workflows::new);
    }

    private final CallExecutor calls;

    private Workflows(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all workflows of the caller, newest first; needs {@code workflow.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_WORKFLOWS
     * @see io.github.immichsdk.api.Operations#SEARCH_WORKFLOWS
     */
    public List<Workflow> list() {
        return calls.execute(
                Call.list(steps() ? Operations.SEARCH_WORKFLOWS : Operations.GET_WORKFLOWS, Workflow.class));
    }

    /**
     * {@return what can start a workflow; needs {@code plugin.read} before 3.0}
     *
     * @see io.github.immichsdk.api.Operations#GET_PLUGIN_TRIGGERS
     * @see io.github.immichsdk.api.Operations#GET_WORKFLOW_TRIGGERS
     */
    public List<TriggerType> triggers() {
        return calls.execute(Call.list(
                steps() ? Operations.GET_WORKFLOW_TRIGGERS : Operations.GET_PLUGIN_TRIGGERS, TriggerType.class));
    }

    /**
     * {@return a workflow; needs {@code workflow.read}}
     *
     * @param id the workflow's ID
     * @see io.github.immichsdk.api.Operations#GET_WORKFLOW
     */
    public Workflow get(String id) {
        return calls.execute(
                Call.<Workflow>to(Operations.GET_WORKFLOW).id("id", id).object(Workflow.class));
    }

    /**
     * {@return a workflow as it is shared with others; servers from 3.0 on; needs {@code workflow.read}}
     *
     * @param id the workflow's ID
     * @see io.github.immichsdk.api.Operations#GET_WORKFLOW_FOR_SHARE
     */
    public SharedWorkflow share(String id) {
        return calls.execute(Call.<SharedWorkflow>to(Operations.GET_WORKFLOW_FOR_SHARE)
                .id("id", id)
                .object(SharedWorkflow.class));
    }

    /**
     * Creates a workflow. Never retried after a lost response, since that would create a second one. Needs
     * {@code workflow.create}.
     *
     * @param workflow the workflow to create
     * @return the workflow
     * @throws ImmichUnsupportedException if the server's version does not support steps or logging; no request is sent
     * @see io.github.immichsdk.api.Operations#CREATE_WORKFLOW
     */
    public Workflow create(NewWorkflow workflow) {
        Objects.requireNonNull(workflow, "workflow");
        requireSupport(Operations.CREATE_WORKFLOW, workflow.fields());
        try {
            return calls.execute(Call.<Workflow>to(Operations.CREATE_WORKFLOW)
                    .json(workflow.fields(steps()))
                    .object(Workflow.class)
                    .computed("enabled", workflow::enabled));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The workflow may exist now: look with list()");
        }
    }

    /**
     * Changes a workflow. Needs {@code workflow.update}; an empty change only reads it, which needs {@code workflow.read}.
     *
     * @param id the workflow's ID
     * @param change what to change
     * @return the changed workflow
     * @throws ImmichUnsupportedException if the server's version does not support steps or logging; no request is sent
     * @see io.github.immichsdk.api.Operations#UPDATE_WORKFLOW
     */
    public Workflow update(String id, WorkflowChange change) {
        Objects.requireNonNull(change, "change");
        if (change.fields().isEmpty()) {
            return get(id); // servers before 3.0 fail with 400
        }
        requireSupport(Operations.UPDATE_WORKFLOW, change.fields());
        return calls.execute(Call.<Workflow>to(Operations.UPDATE_WORKFLOW)
                .id("id", id)
                .json(change.fields())
                .object(Workflow.class));
    }

    /**
     * Deletes a workflow. Needs {@code workflow.delete}.
     *
     * @param id the workflow's ID
     * @see io.github.immichsdk.api.Operations#DELETE_WORKFLOW
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_WORKFLOW).id("id", id));
    }

    /**
     * {@return the logged runs of a workflow, as many as the server returns at once; servers from 3.2 on}
     *
     * @param id the workflow's ID
     * @see io.github.immichsdk.api.Operations#GET_WORKFLOW_LOGS
     */
    public List<WorkflowLogEntry> logs(String id) {
        return calls.execute(
                Call.list(Operations.GET_WORKFLOW_LOGS, WorkflowLogEntry.class).id("id", id));
    }

    private boolean steps() {
        return Operations.SEARCH_WORKFLOWS.existsIn(calls.version());
    }

    private void requireSupport(Operation operation, JsonFields fields) {
        require(operation, fields, "steps", ServerVersion.V3);
        require(operation, fields, "logging", LOGGING);
    }

    private void require(Operation operation, JsonFields fields, String field, ServerVersion since) {
        if (fields.map().containsKey(field) && !calls.version().atLeast(since)) {
            throw new ImmichUnsupportedException(
                    field + " of a workflow needs a server of " + since + " or newer; this one is " + calls.version(),
                    FailedCall.notSent(operation),
                    calls.version(),
                    null);
        }
    }
}
