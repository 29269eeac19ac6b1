package io.github.immichsdk.albums;

import io.github.immichsdk.users.User;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user with access to an album.
 *
 * @param user the user
 * @param role the user's role
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AlbumUser(User user, AlbumRole role, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AlbumUser {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
