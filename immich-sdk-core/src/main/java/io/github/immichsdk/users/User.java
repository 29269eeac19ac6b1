package io.github.immichsdk.users;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The public view of a user.
 *
 * @param id the user's ID
 * @param name the name shown
 * @param email the e-mail address
 * @param avatarColor the colour behind the initials, such as {@code primary}; null if the server does not report it
 * @param profileImagePath where the server keeps the profile picture; empty if there is none
 * @param profileChangedAt when the profile picture changed
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record User(
        String id,
        String name,
        String email,
        @Nullable String avatarColor,
        @JsonField(absent = "") String profileImagePath,
        @JsonField(lenient = true) @Nullable Instant profileChangedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(profileImagePath, "profileImagePath");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
