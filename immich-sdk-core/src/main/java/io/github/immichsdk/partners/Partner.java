package io.github.immichsdk.partners;

import io.github.immichsdk.api.JsonField;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user who shares their whole library with the caller, or with whom the caller shares theirs.
 *
 * @param id the user's ID
 * @param name the name shown
 * @param email the e-mail address
 * @param avatarColor the color behind the initials, such as {@code primary}; null if the server does not report it
 * @param profileImagePath where the server keeps the profile picture; empty if there is none
 * @param profileChangedAt when the profile picture changed
 * @param inTimeline whether the receiver sees the photos in their timeline and in searches
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Partner(
        String id,
        @JsonField(absent = "") String name,
        @JsonField(absent = "") String email,
        @Nullable String avatarColor,
        @JsonField(absent = "") String profileImagePath,
        @JsonField(lenient = true) @Nullable Instant profileChangedAt,
        @JsonField(absent = "false") boolean inTimeline,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Partner {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(profileImagePath, "profileImagePath");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
