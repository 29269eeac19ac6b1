package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that a plugin suggests.
 *
 * @param key the key
 * @param title the title shown
 * @param description what it does
 * @param trigger what starts it
 * @param steps its steps
 * @param uiHints how the web app shows it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record PluginTemplate(
        String key,
        String title,
        String description,
        String trigger,
        List<WorkflowStep> steps,
        List<String> uiHints,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public PluginTemplate {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(steps, "steps");
        Objects.requireNonNull(uiHints, "uiHints");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
