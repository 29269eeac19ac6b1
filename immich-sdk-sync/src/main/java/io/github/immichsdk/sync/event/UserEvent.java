package io.github.immichsdk.sync.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users: the caller and those that the caller may see. */
public sealed interface UserEvent extends SyncEvent {

    /**
     * A user.
     *
     * @param line the line as received
     * @param id the user's ID
     * @param name the name shown
     * @param email the e-mail address
     * @param avatarColor the color behind the initials, or null
     * @param deletedAt when the user was deleted, before the permanent removal; null if not deleted
     * @param hasProfileImage whether there is a profile picture
     * @param profileChangedAt when the profile picture changed
     */
    record UserV1(
            SyncLine line,
            String id,
            String name,
            String email,
            @Nullable String avatarColor,
            @Nullable Instant deletedAt,
            boolean hasProfileImage,
            @Nullable Instant profileChangedAt)
            implements UserEvent {}

    /**
     * The caller's own user.
     *
     * @param line the line as received
     * @param id the user's ID
     * @param name the name shown
     * @param email the e-mail address
     * @param avatarColor the color behind the initials, or null
     * @param deletedAt when the user was deleted; null if not deleted
     * @param hasProfileImage whether there is a profile picture
     * @param profileChangedAt when the profile picture changed
     * @param admin whether the user is an administrator
     * @param pinCode the hash of the PIN, or null if there is none; a secret
     * @param oauthId the user's ID at the OAuth provider; empty if not linked
     * @param storageLabel the name of the user's folder on the server, or null
     * @param quotaSizeInBytes the user's quota in bytes, or null for no limit
     * @param quotaUsageInBytes the number of bytes that the user has stored
     */
    record AuthUserV1(
            SyncLine line,
            String id,
            String name,
            String email,
            @Nullable String avatarColor,
            @Nullable Instant deletedAt,
            boolean hasProfileImage,
            @Nullable Instant profileChangedAt,
            boolean admin,
            @Nullable String pinCode,
            String oauthId,
            @Nullable String storageLabel,
            @Nullable Long quotaSizeInBytes,
            @Nullable Long quotaUsageInBytes)
            implements UserEvent {

        /** Shows the user, but not the hash of the PIN. */
        @Override
        public String toString() {
            return "AuthUserV1[" + id + ", " + email + "]";
        }
    }

    /**
     * A user was permanently deleted.
     *
     * @param line the line as received
     * @param userId the user's ID
     */
    record UserDeleteV1(SyncLine line, String userId) implements UserEvent {}

    /**
     * A setting of the user.
     *
     * @param line the line as received
     * @param userId the user's ID
     * @param key the setting's key: {@code preferences}, {@code license}, {@code onboarding}
     * @param value its value
     */
    record UserMetadataV1(SyncLine line, String userId, String key, Map<String, @Nullable Object> value)
            implements UserEvent {

        /** Shows the key of the setting, but not its value, which may contain a license key. */
        @Override
        public String toString() {
            return "UserMetadataV1[" + userId + ", " + key + "]";
        }
    }

    /**
     * A setting of the user was removed.
     *
     * @param line the line as received
     * @param userId the user's ID
     * @param key the setting's key
     */
    record UserMetadataDeleteV1(SyncLine line, String userId, String key) implements UserEvent {}
}
