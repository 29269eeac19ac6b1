package io.github.immichsdk.apikeys;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The user's API keys. Each method costs one request; a permission that not all servers have costs one more, once per
 * client, to read the server's version. Thread-safe.
 */
public final class ApiKeys {

    static {
        InternalAccess.makes(ApiKeys.class, ApiKeys::new);
    }

    private final CallExecutor calls;

    ApiKeys(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Returns the client's own API key. Any key may read itself.
     *
     * @return the key, with its permissions
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client uses a session instead of an API key; no
     *     request is sent
     * @see io.github.immichsdk.api.Operations#GET_MY_API_KEY
     */
    public ApiKey me() {
        return calls.execute(Call.<ApiKey>to(Operations.GET_MY_API_KEY).object(ApiKey.class));
    }

    /**
     * Lists the user's API keys. Needs {@code apiKey.read}.
     *
     * @return all keys
     * @see io.github.immichsdk.api.Operations#GET_API_KEYS
     */
    public List<ApiKey> list() {
        return calls.execute(Call.list(Operations.GET_API_KEYS, ApiKey.class));
    }

    /**
     * Returns one of the user's API keys. Needs {@code apiKey.read}.
     *
     * @param id the key's ID
     * @return the key
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no key with this ID
     * @see io.github.immichsdk.api.Operations#GET_API_KEY
     */
    public ApiKey get(String id) {
        return calls.execute(
                Call.<ApiKey>to(Operations.GET_API_KEY).id("id", id).object(ApiKey.class));
    }

    /**
     * Creates an API key. Needs {@code apiKey.create}; an API key can grant only its own permissions. Never retried after a
     * lost response, since that would create a second key.
     *
     * @param name the key's name
     * @param permission a permission
     * @param more further permissions
     * @return the key and its secret, which the server never returns again
     * @throws ImmichUnsupportedException if the server's version does not know one of the permissions; no request is sent
     * @see io.github.immichsdk.api.Operations#CREATE_API_KEY
     */
    public NewApiKey create(String name, Permission permission, Permission... more) {
        List<Permission> permissions = new ArrayList<>(List.of(more));
        permissions.add(0, permission);
        return create(name, permissions);
    }

    /**
     * Creates an API key. Needs {@code apiKey.create}; an API key can grant only its own permissions. Never retried after a
     * lost response, since that would create a second key.
     *
     * @param name the key's name
     * @param permissions its permissions, at least one
     * @return the key and its secret, which the server never returns again
     * @throws ImmichUnsupportedException if the server's version does not know one of the permissions; no request is sent
     * @see io.github.immichsdk.api.Operations#CREATE_API_KEY
     */
    public NewApiKey create(String name, Collection<Permission> permissions) {
        Objects.requireNonNull(permissions, "permissions");
        Objects.requireNonNull(name, "name");
        Set<Permission> requested = ApiKeyChange.checked(permissions);
        refuseUnknown(Operations.CREATE_API_KEY, requested);
        ApiKeyChange.Fields fields = new ApiKeyChange.Fields(name, requested);
        return calls.execute(created(Operations.CREATE_API_KEY, () -> fields).json(fields));
    }

    /**
     * Changes an API key. Needs {@code apiKey.update}. An empty change only reads the key.
     *
     * @param id the key's ID
     * @param change what to change
     * @return the changed key
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no key with this ID
     * @throws ImmichUnsupportedException if the server's version does not know one of the permissions; no request is sent
     * @see io.github.immichsdk.api.Operations#UPDATE_API_KEY
     */
    public ApiKey update(String id, ApiKeyChange change) {
        Objects.requireNonNull(change, "change");
        if (change.isEmpty()) {
            return get(id);
        }
        Set<Permission> requested = change.fields().permissions();
        if (requested != null) {
            refuseUnknown(Operations.UPDATE_API_KEY, requested);
        }
        return calls.execute(Call.<ApiKey>to(Operations.UPDATE_API_KEY)
                .id("id", id)
                .json(change.fields())
                .object(ApiKey.class));
    }

    /**
     * Deletes an API key. Programs that use it lose access immediately. Needs {@code apiKey.delete}.
     *
     * @param id the key's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no key with this ID
     * @see io.github.immichsdk.api.Operations#DELETE_API_KEY
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_API_KEY).id("id", id));
    }

    /**
     * Replaces an API key by a new one of the same name and permissions. From 3.2 on costs one request, which is never retried
     * after a lost response, since a repeat would replace the new secret, too: then create a key. Before 3.2 costs three: the new
     * key is created before the old one is deleted, so there is a valid key at any time, and the ID changes; needs
     * {@code apiKey.read}, {@code apiKey.create} and {@code apiKey.delete}. From 3.2 on needs {@code apiKey.rotate}.
     *
     * @param id the key's ID
     * @return the new key and its secret, which the server never returns again
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no key with this ID
     * @throws ImmichKeyRotationException if the new key exists, but the old one may exist, too; has the new key
     * @see io.github.immichsdk.api.Operations#CREATE_API_KEY
     * @see io.github.immichsdk.api.Operations#ROTATE_API_KEY
     */
    @Experimental
    public NewApiKey rotate(String id) {
        String checked = Ids.checked("id", id);
        if (Operations.ROTATE_API_KEY.existsIn(calls.version())) {
            try {
                return calls.execute(created(Operations.ROTATE_API_KEY, () -> fields(get(checked)))
                        .id("id", checked));
            } catch (ImmichException e) {
                throw LostResponse.advised(e, "The key may have another secret now, which is lost: create a new key");
            }
        }
        ApiKey old = get(checked);
        NewApiKey fresh = calls.execute(
                created(Operations.CREATE_API_KEY, () -> fields(old)).json(fields(old)));
        try {
            delete(checked);
        } catch (ImmichUnauthorizedException e) {
            // a key that replaces itself is refused once it is deleted
            if (e.attempts() == 1) {
                throw new ImmichKeyRotationException(old.id(), fresh, e);
            }
        } catch (ImmichException e) {
            throw new ImmichKeyRotationException(old.id(), fresh, e);
        }
        return fresh;
    }

    private static ApiKeyChange.Fields fields(ApiKey key) {
        return new ApiKeyChange.Fields(key.name(), key.permissions());
    }

    /** 3.2 repeats the key's fields beside 'apiKey'; they say the same. */
    private Call<NewApiKey> created(Operation operation, Supplier<ApiKeyChange.Fields> inDryRun) {
        return Call.<NewApiKey>to(operation)
                .object(NewApiKey.class)
                .secretResponse()
                .inDryRun(() -> new NewApiKey(
                        Objects.requireNonNull(calls.dryRun())
                                .make(
                                        ApiKey.class,
                                        RecordWriter.fields(inDryRun.get()).map()),
                        "made-in-a-dry-run"));
    }

    /** The server's own response to such a name lists all names that it knows, but not always the rejected one. */
    private void refuseUnknown(Operation operation, Set<Permission> requested) {
        if (requested.stream().allMatch(Permission::inAllVersions)) {
            return;
        }
        ServerVersion version = calls.version();
        String unknown = requested.stream()
                .filter(permission -> !permission.existsIn(version))
                .map(Permission::name)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new ImmichUnsupportedException(
                    "a server of " + version + " does not know the permission " + unknown + ": leave it out",
                    FailedCall.notSent(operation),
                    version,
                    null);
        }
    }
}
