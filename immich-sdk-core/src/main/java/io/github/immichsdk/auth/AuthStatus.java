package io.github.immichsdk.auth;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has to let themselves in with.
 *
 * @param pinCode whether the user has set up a PIN
 * @param password whether the user has a password; one who came by OAuth may have none
 * @param elevated whether the locked folder is open to the session that asks
 * @param expiresAt when the session that asks ends, or null if it lasts as long as it is used
 * @param pinExpiresAt when the locked folder closes by itself, or null if it is not open
 * @param more additional fields that this SDK does not know, by name
 */
public record AuthStatus(
        boolean pinCode,
        boolean password,
        boolean elevated,
        @Nullable Instant expiresAt,
        @Nullable Instant pinExpiresAt,
        Map<String, @Nullable Object> more) {}
