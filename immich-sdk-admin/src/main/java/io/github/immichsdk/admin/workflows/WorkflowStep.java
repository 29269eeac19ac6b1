package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.JsonField;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a workflow, on servers from 3.0 on.
 *
 * @param method the method of a plugin, such as {@code immich-plugin-core#assetArchive}
 * @param config the settings of the method, or null
 * @param enabled whether the step runs
 */
@Experimental
public record WorkflowStep(
        String method,
        @Nullable Map<String, @Nullable Object> config,
        @JsonField(absent = "true") boolean enabled) {
    /** Checks that nothing is missing. */
    public WorkflowStep {
        Objects.requireNonNull(method, "method");
    }

    /**
     * {@return a step that runs a method with settings}
     *
     * @param method the method's name, as the list of plugins has it
     * @param config the settings of the method
     */
    public static WorkflowStep of(String method, Map<String, @Nullable Object> config) {
        Objects.requireNonNull(config, "config");
        Objects.requireNonNull(method, "method");
        return new WorkflowStep(method, config, true);
    }
}
