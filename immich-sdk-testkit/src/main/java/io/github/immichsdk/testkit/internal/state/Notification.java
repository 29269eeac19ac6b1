package io.github.immichsdk.testkit.internal.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification for a user. A deleted one still exists, but no list contains it. */
public final class Notification {
    public final UUID id;
    public final User user;
    public final String title;
    public final String level;
    public final String type;
    public final @Nullable String description;
    public final @Nullable Object data;
    public final Instant createdAt;
    public @Nullable Instant readAt;
    public boolean deleted;

    Notification(
            UUID id,
            User user,
            String title,
            String level,
            String type,
            @Nullable String description,
            @Nullable Object data,
            Instant now) {
        this.id = id;
        this.user = user;
        this.title = title;
        this.level = level;
        this.type = type;
        this.description = description;
        this.data = data;
        this.createdAt = now;
    }
}
