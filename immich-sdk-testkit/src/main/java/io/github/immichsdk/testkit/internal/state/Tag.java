package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag. */
public final class Tag {
    public final UUID id;
    public final User owner;
    public final Instant createdAt;
    public final @Nullable Tag parent;
    public final String name;
    private final String value;
    public @Nullable String color;
    public Instant updatedAt;

    /** A name with slashes is a path whose parents do not exist: the last part is the tag's own name. */
    Tag(UUID id, User owner, @Nullable Tag parent, String path, Instant now) {
        this.id = id;
        this.owner = owner;
        this.parent = parent;
        this.name = path.substring(path.lastIndexOf('/') + 1);
        this.value = parent == null ? path : parent.value() + "/" + path;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** {@return the whole path, with slashes} */
    public String value() {
        return value;
    }

    /** {@return whether this is that tag or lies below it} */
    public boolean within(Tag other) {
        return this == other || parent != null && parent.within(other);
    }
}
