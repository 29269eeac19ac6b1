package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of a workflow.
 *
 * @param id the ID of the entry
 * @param at when it ran, as the server writes it
 * @param result {@code completed}, {@code halted} or {@code error}
 * @param lastStep the last step that ran, or null
 * @param triggerDataId the ID of the object that started it, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record WorkflowLogEntry(
        String id,
        String at,
        String result,
        @Nullable Step lastStep,
        @Nullable String triggerDataId,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public WorkflowLogEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * A step.
     *
     * @param index its place, from 0
     * @param method its method
     */
    public record Step(long index, String method) {
        /** Checks that nothing is missing. */
        public Step {
            Objects.requireNonNull(method, "method");
        }
    }
}
