package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plugin of a server. Plugins of servers from 3.0 on have methods, older ones filters and actions.
 *
 * @param id the plugin's ID
 * @param name the name
 * @param title the title shown
 * @param description what it does
 * @param author who wrote it
 * @param version its version
 * @param methods its methods; empty before 3.0
 * @param filters its filters; empty from 3.0 on
 * @param actions its actions; empty from 3.0 on
 * @param createdAt when it was installed, as the server writes it
 * @param updatedAt when it was last updated, as the server writes it
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
@Experimental
public record Plugin(
        String id,
        String name,
        String title,
        String description,
        String author,
        String version,
        List<PluginMethod> methods,
        List<PluginPart> filters,
        List<PluginPart> actions,
        String createdAt,
        String updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Plugin {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(methods, "methods");
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(actions, "actions");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
