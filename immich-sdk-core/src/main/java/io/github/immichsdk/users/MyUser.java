package io.github.immichsdk.users;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The full view of a user, for the user and for administrators.
 *
 * @param id the user's ID
 * @param name the name shown
 * @param email the e-mail address
 * @param avatarColor the colour behind the initials, such as {@code primary}; null if the server does not report it
 * @param profileImagePath where the server keeps the profile picture; empty if there is none
 * @param profileChangedAt when the profile picture changed
 * @param admin whether the user is an administrator
 * @param status {@code active}, {@code removing} or {@code deleted}
 * @param createdAt when the user was created
 * @param updatedAt when the user was last changed
 * @param deletedAt when the user was deleted, or null
 * @param storageLabel the name of the user's folder on the server, or null
 * @param shouldChangePassword whether the server requires a new password
 * @param oauthId the user's ID at the OAuth provider; empty if not linked
 * @param quotaSizeInBytes the maximum number of bytes that the user may store, or null for no limit
 * @param quotaUsageInBytes the number of bytes that the user has stored, or null if the server does not report it
 * @param license the license of this user, or null
 * @param clusterGroupId the ID of the user's cluster group, whose members share their people; null before 3.2
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record MyUser(
        String id,
        String name,
        String email,
        @Nullable String avatarColor,
        @JsonField(absent = "") String profileImagePath,
        @JsonField(lenient = true) @Nullable Instant profileChangedAt,
        @JsonField("isAdmin") boolean admin,
        @JsonField(absent = "active") String status,
        Instant createdAt,
        Instant updatedAt,
        @JsonField(lenient = true) @Nullable Instant deletedAt,
        @Nullable String storageLabel,
        @JsonField(absent = "false") boolean shouldChangePassword,
        @JsonField(absent = "") String oauthId,
        @Nullable Long quotaSizeInBytes,
        @Nullable Long quotaUsageInBytes,
        @Nullable License license,
        @Nullable String clusterGroupId,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public MyUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(profileImagePath, "profileImagePath");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(oauthId, "oauthId");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * A purchased license.
     *
     * @param licenseKey the key of the license
     * @param activationKey the key that proves its activation
     * @param activatedAt when it was activated
     */
    public record License(String licenseKey, String activationKey, Instant activatedAt) {
        /** Checks that nothing is missing. */
        public License {
            Objects.requireNonNull(licenseKey, "licenseKey");
            Objects.requireNonNull(activationKey, "activationKey");
            Objects.requireNonNull(activatedAt, "activatedAt");
        }

        /** Shows when it was activated, not the keys. */
        @Override
        public String toString() {
            return "License[activatedAt=" + activatedAt + "]";
        }
    }
}
