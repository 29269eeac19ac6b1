package io.github.immichsdk.admin.config;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as the server renders it.
 *
 * @param name the name of the template
 * @param html the e-mail as HTML; empty if the server has no template of that name
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record EmailTemplate(String name, String html, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public EmailTemplate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
