package io.github.immichsdk.admin.config;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.notifications.NotificationLevel;
import io.github.immichsdk.notifications.NotificationType;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A notification to create, such as {@code NewNotification.of(userId, "Backup done").level(NotificationLevel.SUCCESS)}. Immutable. */
public final class NewNotification {

    private final JsonFields fields;

    private NewNotification(JsonFields fields) {
        this.fields = fields;
    }

    /**
     * {@return an unread notification of level {@code info} and type {@code Custom} for a user}
     *
     * @param userId the ID of the user
     * @param title the title
     */
    public static NewNotification of(String userId, String title) {
        return new NewNotification(new JsonFields()
                .put("userId", Ids.checked("userId", userId))
                .put("title", TextChecks.notEmpty("title", title)));
    }

    /**
     * {@return the notification with a text}
     *
     * @param text the text
     */
    public NewNotification description(String text) {
        Objects.requireNonNull(text, "text");
        return with("description", text);
    }

    /**
     * {@return the notification with a level}
     *
     * @param level the level
     */
    public NewNotification level(NotificationLevel level) {
        Objects.requireNonNull(level, "level");
        return with("level", level.toString());
    }

    /**
     * {@return the notification with a type}
     *
     * @param type the type
     */
    public NewNotification type(NotificationType type) {
        Objects.requireNonNull(type, "type");
        return with("type", type.toString());
    }

    /**
     * {@return the notification with data for programs}
     *
     * @param data a JSON object
     */
    public NewNotification data(Map<String, @Nullable Object> data) {
        Objects.requireNonNull(data, "data");
        return with("data", data);
    }

    private NewNotification with(String field, Object value) {
        return new NewNotification(fields.copy().put(field, value));
    }

    JsonFields fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "NewNotification" + fields;
    }
}
