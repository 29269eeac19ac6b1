package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller's own user. */
public sealed interface AuthUserEvent extends SyncEvent {

    /**
     * The user was changed.
     *
     * @param line the line as received
     * @param id the user's ID
     * @param name the displayed name
     * @param email the e-mail address
     * @param avatarColor the color behind the initials, or null
     * @param deletedAt when the user was deleted, before the permanent removal; null if not deleted
     * @param hasProfileImage whether there is a profile picture
     * @param profileChangedAt when the profile picture changed
     * @param admin whether the user is an administrator
     * @param pinCode the hash of the PIN, or null if there is none; a secret
     * @param oauthId the user's ID at the OAuth provider; empty if not linked
     * @param storageLabel the name of the user's folder on the server, or null
     * @param quotaSizeInBytes the user's quota in bytes, or null for no limit
     * @param quotaUsageInBytes the number of bytes that the user has stored
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Upsert(
            @JsonField(supplied = true) SyncLine line,
            String id,
            @JsonField(absent = "") String name,
            @JsonField(absent = "") String email,
            @Nullable String avatarColor,
            @JsonField(lenient = true) @Nullable Instant deletedAt,
            @JsonField(absent = "false") boolean hasProfileImage,
            @JsonField(lenient = true) @Nullable Instant profileChangedAt,
            @JsonField(value = "isAdmin", absent = "false") boolean admin,
            @JsonField(secret = true) @Nullable String pinCode,
            @JsonField(absent = "") String oauthId,
            @Nullable String storageLabel,
            @Nullable Long quotaSizeInBytes,
            @Nullable Long quotaUsageInBytes,
            Map<String, @Nullable Object> additionalProperties)
            implements AuthUserEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(oauthId, "oauthId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }

        /** Shows the user, but not the hash of the PIN. */
        @Override
        public String toString() {
            return "AuthUserEvent.Upsert[" + id + ", " + email + "]";
        }
    }
}
