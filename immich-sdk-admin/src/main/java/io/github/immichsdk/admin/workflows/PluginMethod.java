package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A method of a plugin, for the steps of workflows; servers from 3.0 on.
 *
 * @param key the key, by which a {@link WorkflowStep} names it
 * @param name the name in the plugin
 * @param title the title shown
 * @param description what it does
 * @param types the kinds of objects that it takes
 * @param schema the JSON schema of its settings, or null
 * @param hostFunctions whether it calls functions of the server
 * @param uiHints how the web app shows it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record PluginMethod(
        String key,
        String name,
        String title,
        String description,
        List<String> types,
        @Nullable Map<String, @Nullable Object> schema,
        boolean hostFunctions,
        List<String> uiHints,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public PluginMethod {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(uiHints, "uiHints");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
