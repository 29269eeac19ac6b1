package io.github.immichsdk.auth;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The caller's ways to log in, and the state of the locked folder.
 *
 * @param pinCode whether the user has set up a PIN
 * @param password whether the user has a password; OAuth users may have none
 * @param elevated whether the locked folder is open for the current session
 * @param expiresAt when the current session expires, or null if it stays valid while it is used
 * @param pinExpiresAt when the locked folder closes automatically, or null if it is not open
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AuthStatus(
        boolean pinCode,
        boolean password,
        @JsonField("isElevated") boolean elevated,
        @JsonField(lenient = true) @Nullable Instant expiresAt,
        @JsonField(lenient = true) @Nullable Instant pinExpiresAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AuthStatus {
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
