package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Permission;
import io.github.immichsdk.internal.checks.Copies;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes to make to an API key; everything else stays as it is. Immutable.
 *
 * <pre>{@code
 * immich.apiKeys().update(id, ApiKeyChange.none().name("backup").permissions(Permission.ASSET_READ));
 * }</pre>
 */
public final class ApiKeyChange {

    private static final ApiKeyChange NONE = new ApiKeyChange(new Fields(null, null));

    private final Fields fields;

    /** The fields to send, under the server's names. */
    record Fields(@Nullable String name, @Nullable Set<Permission> permissions) {}

    private ApiKeyChange(Fields fields) {
        this.fields = fields;
    }

    /** {@return an empty change, to start with} */
    public static ApiKeyChange none() {
        return NONE;
    }

    /**
     * Renames the key.
     *
     * @param changed the new name
     * @return the change, including this
     */
    public ApiKeyChange name(String changed) {
        return new ApiKeyChange(new Fields(Objects.requireNonNull(changed, "name"), fields.permissions));
    }

    /**
     * Replaces the permissions of the key.
     *
     * @param changed the new permissions, at least one
     * @return the change, including this
     */
    public ApiKeyChange permissions(Permission... changed) {
        Copies.requireNoNulls("changed", changed);
        return permissions(Arrays.asList(changed));
    }

    /**
     * Replaces the permissions of the key.
     *
     * @param changed the new permissions, at least one
     * @return the change, including this
     */
    public ApiKeyChange permissions(Collection<Permission> changed) {
        Copies.requireNoNulls("changed", changed);
        return new ApiKeyChange(new Fields(fields.name, checked(changed)));
    }

    /** Checks that there is at least one; the server rejects a key without permissions. */
    static Set<Permission> checked(Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            throw new IllegalArgumentException("permissions: expected at least one, such as album.read, got none");
        }
        Set<Permission> distinct = new LinkedHashSet<>();
        permissions.forEach(permission -> distinct.add(Objects.requireNonNull(permission, "permission")));
        return Collections.unmodifiableSet(distinct);
    }

    Fields fields() {
        return fields;
    }

    boolean isEmpty() {
        return fields.equals(NONE.fields);
    }

    @Override
    public String toString() {
        return "ApiKeyChange[name=" + fields.name + ", permissions=" + fields.permissions + "]";
    }
}
