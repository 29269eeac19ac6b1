package io.github.immichsdk.notifications;

import io.github.immichsdk.api.OpenWord;

/** The subject of a notification. An open set: compare the constants with {@code ==}. */
public final class NotificationType extends OpenWord {

    private static final long serialVersionUID = 1;

    /** A background job failed. */
    public static final NotificationType JOB_FAILED = known(new NotificationType("JobFailed"));

    /** A backup of the database failed. */
    public static final NotificationType BACKUP_FAILED = known(new NotificationType("BackupFailed"));

    /** A message of the server. */
    public static final NotificationType SYSTEM_MESSAGE = known(new NotificationType("SystemMessage"));

    /** An album was shared with the user. */
    public static final NotificationType ALBUM_INVITE = known(new NotificationType("AlbumInvite"));

    /** Assets were added to a shared album. */
    public static final NotificationType ALBUM_UPDATE = known(new NotificationType("AlbumUpdate"));

    /** A request to join a cluster group, from 3.2 on. */
    public static final NotificationType CLUSTER_GROUP_REQUEST = known(new NotificationType("ClusterGroupRequest"));

    /** A message of an administrator. */
    public static final NotificationType CUSTOM = known(new NotificationType("Custom"));

    private NotificationType(String value) {
        super(value);
    }

    /**
     * Returns the constant for a string.
     *
     * @param value the server's value
     * @return the matching constant, or a new value if this SDK does not know it
     */
    public static NotificationType of(String value) {
        return find(NotificationType.class, value, NotificationType::new);
    }
}
