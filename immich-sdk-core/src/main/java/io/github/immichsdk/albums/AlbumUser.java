package io.github.immichsdk.albums;

import io.github.immichsdk.users.User;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user with access to an album.
 *
 * @param user the user
 * @param role the user's role
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AlbumUser(User user, AlbumRole role, Map<String, @Nullable Object> additionalProperties) {}
