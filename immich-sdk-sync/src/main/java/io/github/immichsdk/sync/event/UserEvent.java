package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The users that the caller may see. */
public sealed interface UserEvent extends SyncEvent {

    /**
     * A user was created or changed.
     *
     * @param line the line as received
     * @param id the user's ID
     * @param name the displayed name
     * @param email the e-mail address
     * @param avatarColor the color behind the initials, or null
     * @param deletedAt when the user was deleted, before the permanent removal; null if not deleted
     * @param hasProfileImage whether there is a profile picture
     * @param profileChangedAt when the profile picture changed
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
            Map<String, @Nullable Object> additionalProperties)
            implements UserEvent {
        /** Checks that nothing is missing. */
        public Upsert {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }

    /**
     * A user was permanently deleted.
     *
     * @param line the line as received
     * @param userId the user's ID
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    record Delete(
            @JsonField(supplied = true) SyncLine line,
            String userId,
            Map<String, @Nullable Object> additionalProperties)
            implements UserEvent {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(userId, "userId");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
