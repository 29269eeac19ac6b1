package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an API key; the rest stays. Immutable.
 *
 * <pre>{@code
 * immich.apiKeys().update(id, ApiKeyChange.none().withName("backup").withPermissions(Permission.ASSET_READ));
 * }</pre>
 */
public final class ApiKeyChange {

    private static final ApiKeyChange NONE = new ApiKeyChange(null, null);

    private final @Nullable String name;
    private final @Nullable Set<Permission> permissions;

    private ApiKeyChange(@Nullable String name, @Nullable Set<Permission> permissions) {
        this.name = name;
        this.permissions = permissions;
    }

    /** {@return a change of nothing, to begin with} */
    public static ApiKeyChange none() {
        return NONE;
    }

    /**
     * Gives the key another name.
     *
     * @param changed the name
     * @return a change of that too
     */
    public ApiKeyChange withName(String changed) {
        return new ApiKeyChange(Objects.requireNonNull(changed, "name"), permissions);
    }

    /**
     * Gives the key other permissions in place of those it has.
     *
     * @param changed all that it may do from then on, at least one
     * @return a change of that too
     */
    public ApiKeyChange withPermissions(Permission... changed) {
        return withPermissions(Arrays.asList(changed));
    }

    /**
     * Gives the key other permissions in place of those it has.
     *
     * @param changed all that it may do from then on, at least one
     * @return a change of that too
     */
    public ApiKeyChange withPermissions(Collection<Permission> changed) {
        return new ApiKeyChange(name, checked(changed));
    }

    /** Checks that there is at least one; the server refuses a key that may do nothing. */
    static Set<Permission> checked(Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("permissions: expected at least one, such as album.read, got none");
        }
        Set<Permission> distinct = new LinkedHashSet<>();
        permissions.forEach(permission -> distinct.add(Objects.requireNonNull(permission, "permission")));
        return Collections.unmodifiableSet(distinct);
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Set<Permission> permissions() {
        return permissions;
    }

    boolean isEmpty() {
        return name == null && permissions == null;
    }

    ApiKey appliedTo(ApiKey key) {
        return new ApiKey(
                key.id(),
                name == null ? key.name() : name,
                permissions == null ? key.permissions() : permissions,
                key.createdAt(),
                key.updatedAt(),
                key.more());
    }

    @Override
    public String toString() {
        return "ApiKeyChange[name=" + name + ", permissions=" + permissions + "]";
    }
}
