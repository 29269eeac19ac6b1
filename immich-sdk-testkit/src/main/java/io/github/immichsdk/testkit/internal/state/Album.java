package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An album. */
public final class Album {
    public final UUID id;
    public final User owner;
    public final int sequence;
    public final Instant createdAt;
    public String name;
    public String description = "";
    public String order = "desc";
    public boolean activityEnabled = true;
    public @Nullable UUID thumbnail;
    public Instant updatedAt;
    /** Its assets, the trashed ones too. */
    public final Set<Asset> assets = new LinkedHashSet<>();
    /** Those it is shared with, and their roles; without the owner. */
    public final Map<User, String> users = new LinkedHashMap<>();

    Album(UUID id, User owner, int sequence, String name, Instant now) {
        this.id = id;
        this.owner = owner;
        this.sequence = sequence;
        this.name = name;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** {@return owner, editor, viewer, or null for a stranger} */
    public @Nullable String role(User user) {
        return user == owner ? "owner" : users.get(user);
    }
}
