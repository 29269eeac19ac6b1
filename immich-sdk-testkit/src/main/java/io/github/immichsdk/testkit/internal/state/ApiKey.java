package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An API key. */
public final class ApiKey {
    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public String secret;
    public String name;
    public List<String> permissions;
    public Instant updatedAt;

    ApiKey(UUID id, User owner, String secret, String name, List<String> permissions, Instant now) {
        this.id = id;
        this.owner = owner;
        this.secret = secret;
        this.name = name;
        this.permissions = permissions;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** {@return whether the key may do that} */
    public boolean grants(String permission) {
        return permissions.contains("all") || permissions.contains(permission);
    }
}
