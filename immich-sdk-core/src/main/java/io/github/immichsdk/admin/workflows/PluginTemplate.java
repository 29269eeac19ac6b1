package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
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
        Map<String, @Nullable Object> additionalProperties) {}
