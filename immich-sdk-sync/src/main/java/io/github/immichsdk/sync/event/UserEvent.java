package io.github.immichsdk.sync.event;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users: the caller's own, and those that the caller may see. */
public sealed interface UserEvent extends SyncEvent {

    /**
     * A user.
     *
     * @param line the line as it came
     * @param id the user's id
     * @param name the name shown
     * @param email the e-mail address
     * @param avatarColor the colour behind the initials, or null
     * @param deletedAt when the user was deleted, to be removed for good later; null if not
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
     * @param line the line as it came
     * @param id the user's id
     * @param name the name shown
     * @param email the e-mail address
     * @param avatarColor the colour behind the initials, or null
     * @param deletedAt when the user was deleted; null if not
     * @param hasProfileImage whether there is a profile picture
     * @param profileChangedAt when the profile picture changed
     * @param admin whether the user is an administrator
     * @param pinCode the hash of the PIN, or null if there is none; a secret
     * @param oauthId the user's id at the OAuth provider; empty if not linked
     * @param storageLabel the name of the user's folder on the server, or null
     * @param quotaSizeInBytes how many bytes the user may store, or null for no limit
     * @param quotaUsageInBytes how many bytes the user has stored
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

        /** Shows who it is, not the hash of the PIN. */
        @Override
        public String toString() {
            return "AuthUserV1[" + id + ", " + email + "]";
        }
    }

    /**
     * A user is gone for good.
     *
     * @param line the line as it came
     * @param userId which one
     */
    record UserDeleteV1(SyncLine line, String userId) implements UserEvent {}

    /**
     * A setting of the user.
     *
     * @param line the line as it came
     * @param userId whose
     * @param key which one: {@code preferences}, {@code license}, {@code onboarding}
     * @param value its value
     */
    record UserMetadataV1(SyncLine line, String userId, String key, Map<String, @Nullable Object> value)
            implements UserEvent {

        /** Shows which setting it is, not its value: a license key may be in there. */
        @Override
        public String toString() {
            return "UserMetadataV1[" + userId + ", " + key + "]";
        }
    }

    /**
     * A setting of the user is gone.
     *
     * @param line the line as it came
     * @param userId whose
     * @param key which one
     */
    record UserMetadataDeleteV1(SyncLine line, String userId, String key) implements UserEvent {}
}
