package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without its secret.
 *
 * @param id the key's ID
 * @param name its name
 * @param permissions its permissions, in the server's order; {@link Permission#ALL} stands for everything
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ApiKey(
        String id,
        String name,
        Set<Permission> permissions,
        Instant createdAt,
        Instant updatedAt,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(permissions, "permissions");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * Checks whether the key has a permission. Costs no request.
     *
     * @param permission the permission
     * @return true if it has that one or {@link Permission#ALL}
     */
    public boolean grants(Permission permission) {
        Objects.requireNonNull(permission, "permission");
        return permissions.contains(Permission.ALL) || permissions.contains(permission);
    }
}
