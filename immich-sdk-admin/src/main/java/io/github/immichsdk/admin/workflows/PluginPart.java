package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A filter or an action of a plugin, on servers before 3.0.
 *
 * @param id the ID of the part
 * @param pluginId the ID of the plugin
 * @param methodName the name in the plugin
 * @param title the title shown
 * @param description what it does
 * @param supportedContexts the kinds of objects that it takes
 * @param schema the JSON schema of its settings, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record PluginPart(
        String id,
        String pluginId,
        String methodName,
        String title,
        String description,
        List<String> supportedContexts,
        @Nullable Map<String, @Nullable Object> schema,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public PluginPart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pluginId, "pluginId");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(supportedContexts, "supportedContexts");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
