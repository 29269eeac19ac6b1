package io.github.immichsdk.notifications;

import io.github.immichsdk.api.OpenWord;

/** The importance of a notification. An open set: compare the constants with {@code ==}. */
public final class NotificationLevel extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Something succeeded. */
    public static final NotificationLevel SUCCESS = known(new NotificationLevel("success"));

    /** Something failed. */
    public static final NotificationLevel ERROR = known(new NotificationLevel("error"));

    /** Something needs attention. */
    public static final NotificationLevel WARNING = known(new NotificationLevel("warning"));

    /** Information only. */
    public static final NotificationLevel INFO = known(new NotificationLevel("info"));

    private NotificationLevel(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static NotificationLevel of(String value) {
        return find(NotificationLevel.class, value, NotificationLevel::new);
    }
}
