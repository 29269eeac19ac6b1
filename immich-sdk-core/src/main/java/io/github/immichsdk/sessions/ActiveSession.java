package io.github.immichsdk.sessions;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A session as the server lists it: a device or program that is logged in as the user.
 *
 * @param id the session's ID
 * @param createdAt when the user logged in
 * @param updatedAt when it was last used; the server notes this once an hour at most
 * @param expiresAt when the server ends it, or null if it stays valid while it is used
 * @param current whether it is the current session
 * @param deviceType what the device or browser calls itself; empty if it does not say
 * @param deviceOS the operating system; empty if it does not say
 * @param appVersion the version of Immich's own app, or null if it is another program, or the server is older than 2.0
 * @param pendingSyncReset whether the next sync of this session starts again from the beginning
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ActiveSession(
        String id,
        Instant createdAt,
        Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant expiresAt,
        @JsonField(absent = "false") boolean current,
        @JsonField(absent = "") String deviceType,
        @JsonField(absent = "") String deviceOS,
        @Nullable String appVersion,

        @JsonField(value = "isPendingSyncReset", absent = "false")
        boolean pendingSyncReset,

        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ActiveSession {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(deviceType, "deviceType");
        Objects.requireNonNull(deviceOS, "deviceOS");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
