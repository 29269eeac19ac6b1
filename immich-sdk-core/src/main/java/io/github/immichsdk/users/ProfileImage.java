package io.github.immichsdk.users;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new profile picture.
 *
 * @param userId the ID of the user
 * @param profileImagePath where the server keeps it
 * @param profileChangedAt when it was set
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ProfileImage(
        String userId,
        String profileImagePath,
        Instant profileChangedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ProfileImage {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(profileImagePath, "profileImagePath");
        Objects.requireNonNull(profileChangedAt, "profileChangedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
