package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login. */
public final class Session {
    public final UUID id;
    public final User user;
    public final String token;
    public final Instant createdAt;
    public final @Nullable UUID parent;
    public @Nullable Instant expiresAt;
    public @Nullable Instant pinExpiresAt;
    public Instant updatedAt;
    public String deviceType = "";
    public String deviceOs = "";
    public @Nullable String appVersion;
    public boolean pendingSyncReset;
    public boolean oauth;
    /** How far each type of event was acknowledged. */
    public final Map<String, String> checkpoints = new LinkedHashMap<>();

    Session(UUID id, User user, String token, @Nullable UUID parent, Instant now) {
        this.id = id;
        this.user = user;
        this.token = token;
        this.parent = parent;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** {@return whether the PIN was given a short time ago} */
    public boolean elevated(Instant now) {
        return pinExpiresAt != null && pinExpiresAt.isAfter(now);
    }
}
