package io.github.immichsdk.server;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the server last found out about new versions.
 *
 * @param checkedAt when it looked, or null if it never did
 * @param releaseVersion the newest version, such as {@code v3.1.0}, or null
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record VersionCheck(
        @JsonField(lenient = true) @Nullable Instant checkedAt,
        @Nullable String releaseVersion,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public VersionCheck {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
