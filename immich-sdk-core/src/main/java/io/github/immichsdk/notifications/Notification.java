package io.github.immichsdk.notifications;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notification for the user.
 *
 * @param id the notification's ID
 * @param title its title
 * @param description its text, or null
 * @param level how important it is
 * @param type what it is about
 * @param data values for programs, by name, such as the {@code albumId} of an invitation; empty if there are none
 * @param createdAt when it was created
 * @param readAt when the user read it; null if it is unread
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Notification(
        String id,
        String title,
        @Nullable String description,
        NotificationLevel level,
        NotificationType type,

        @JsonField(reader = NotificationData.class) @Nullable
        Map<String, @Nullable Object> data,

        Instant createdAt,
        @JsonField(lenient = true) @Nullable Instant readAt,
        Map<String, @Nullable Object> additionalProperties) {

    /** Replaces missing data by an empty map. */
    public Notification {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
        data = data == null ? Map.of() : data;
    }
}
