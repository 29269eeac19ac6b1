package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A memory: pictures of a day in other years. */
public final class Memory {
    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public final String type;
    public final Map<String, @Nullable Object> data;
    public Instant memoryAt;
    public boolean saved;
    public @Nullable Instant seenAt;
    public @Nullable Instant showAt;
    public @Nullable Instant hideAt;
    public Instant updatedAt;
    public final Set<Asset> assets = new LinkedHashSet<>();

    Memory(UUID id, User owner, String type, Map<String, @Nullable Object> data, Instant memoryAt, Instant now) {
        this.id = id;
        this.owner = owner;
        this.type = type;
        this.data = data;
        this.memoryAt = memoryAt;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
