package io.github.immichsdk.notifications;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications to list. Immutable.
 *
 * @param onlyUnread whether read ones are left out
 * @param ofLevel the level, or null for all
 * @param ofType the type, or null for all
 */
public record NotificationQuery(
        boolean onlyUnread,
        @Nullable NotificationLevel ofLevel,
        @Nullable NotificationType ofType) {

    /** {@return a query for all notifications} */
    public static NotificationQuery all() {
        return new NotificationQuery(false, null, null);
    }

    /** {@return the query, limited to unread notifications} */
    public NotificationQuery unread() {
        return new NotificationQuery(true, ofLevel, ofType);
    }

    /**
     * {@return the query, limited to a level}
     *
     * @param level the level
     */
    public NotificationQuery level(NotificationLevel level) {
        Objects.requireNonNull(level, "level");
        return new NotificationQuery(onlyUnread, level, ofType);
    }

    /**
     * {@return the query, limited to a type}
     *
     * @param type the type
     */
    public NotificationQuery type(NotificationType type) {
        Objects.requireNonNull(type, "type");
        return new NotificationQuery(onlyUnread, ofLevel, type);
    }
}
