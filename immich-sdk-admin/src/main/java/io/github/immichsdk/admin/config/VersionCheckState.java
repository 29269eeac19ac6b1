package io.github.immichsdk.admin.config;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server found when it last looked for a newer version.
 *
 * @param checkedAt when it looked, or null for never
 * @param releaseVersion the newest version, such as {@code v3.1.0}, or null if it never looked
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record VersionCheckState(
        @JsonField(lenient = true) @Nullable Instant checkedAt,
        @Nullable String releaseVersion,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public VersionCheckState {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
