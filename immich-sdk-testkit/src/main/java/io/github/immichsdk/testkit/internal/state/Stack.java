package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Assets shown as one. */
public final class Stack {
    public final UUID id;
    public final User owner;
    public final int sequence;
    public final Instant createdAt;
    public Instant updatedAt;
    public UUID primary;
    /** All members, those in the trash too. */
    public final Set<Asset> members = new LinkedHashSet<>();

    Stack(UUID id, User owner, int sequence, UUID primary, Instant now) {
        this.id = id;
        this.owner = owner;
        this.sequence = sequence;
        this.primary = primary;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
