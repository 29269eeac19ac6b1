package io.github.immichsdk;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKey;
import io.github.immichsdk.apikeys.ApiKeys;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.users.Users;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks before the work begins whether the client's credentials allow it, and lists all missing permissions at once.
 * Thread-safe.
 *
 * <pre>{@code
 * PermissionCheck check = immich.permissions().check(Operations.CREATE_ALBUM, Operations.ADD_ASSETS_TO_ALBUM);
 * PermissionCheck task =
 *         immich.permissions().checkTask(client -> client.albums().create("July"));
 * System.out.println(check); // not granted; the API key lacks album.create, albumAsset.create
 * }</pre>
 *
 * <p>{@link Operations#all()} lists the permission that each operation needs.
 */
public final class Permissions {

    private final CallExecutor calls;
    private final Function<Consumer<Operation>, ImmichClient> watched;

    Permissions(CallExecutor calls, Function<Consumer<Operation>, ImmichClient> watched) {
        this.calls = calls;
        this.watched = watched;
    }

    /**
     * Checks some operations. With an API key, costs one request, which any key may make. Operations for administrators cost
     * one more, also with a session; permissions that not all servers have cost one more, once per client.
     *
     * @param operations the operations to check, such as {@code Operations.CREATE_ALBUM}
     * @return what is allowed and what is missing
     */
    public PermissionCheck check(Operation... operations) {
        return check(Arrays.asList(operations));
    }

    /**
     * Checks some operations; see {@link #check(Operation...)}.
     *
     * @param operations the operations to check
     * @return what is allowed and what is missing
     */
    public PermissionCheck check(Collection<Operation> operations) {
        Objects.requireNonNull(operations, "operations")
                .forEach(each -> Objects.requireNonNull(each, "operations: expected no null in the collection"));
        List<Operation> distinct = List.copyOf(new LinkedHashSet<>(operations));
        List<Operation> taken = distinct.stream().filter(this::takes).toList();
        Set<Permission> needed = new LinkedHashSet<>();
        taken.forEach(operation -> addNeeded(needed, operation));
        List<Operation> administrators =
                taken.stream().filter(Operation::adminOnly).toList();
        Boolean administrator = administrators.isEmpty() ? Boolean.TRUE : isAdministrator();
        List<Operation> undecided =
                new ArrayList<>(taken.stream().filter(Operation::isRaw).toList());
        if (administrator == null) {
            undecided.addAll(administrators);
        }
        return new PermissionCheck(
                distinct,
                needed,
                missing(needed),
                distinct.stream().filter(operation -> !takes(operation)).toList(),
                Boolean.FALSE.equals(administrator) ? administrators : List.of(),
                undecided,
                null);
    }

    /**
     * Checks a task by running it as a dry run: its reads are sent, its writes are not, and each operation is recorded.
     * Costs the task's reads, and what {@link #check(Operation...)} costs.
     *
     * <p>A read that the API key does not permit ends the task, as it would in a real run; the result then covers the
     * operations up to there and says that there may be more. The task itself must consume its streams and lists.
     *
     * @param task the work, given a client in dry-run mode
     * @return what is allowed and what is missing
     * @throws RuntimeException what the task throws, unless it is a denied read
     */
    public PermissionCheck checkTask(Consumer<ImmichClient> task) {
        Objects.requireNonNull(task, "task");
        Set<Operation> seen = Collections.synchronizedSet(new LinkedHashSet<>());
        ImmichForbiddenException stopped = null;
        try {
            task.accept(watched.apply(seen::add));
        } catch (ImmichForbiddenException e) {
            stopped = e;
        }
        return check(List.copyOf(seen)).stoppedBy(stopped);
    }

    private void addNeeded(Set<Permission> needed, Operation operation) {
        Permission permission = operation.permission();
        if (permission == null) {
            return;
        }
        // before a server gave an operation a permission of its own, a key needed all of them
        boolean known = permission.inAllVersions() || permission.existsIn(calls.version());
        needed.add(known ? permission : Permission.ALL);
    }

    private Set<Permission> missing(Set<Permission> needed) {
        if (calls.credentials().kind() != CredentialKind.API_KEY || needed.isEmpty()) {
            return Set.of();
        }
        ApiKey key = InternalAccess.make(ApiKeys.class, calls).me();
        Set<Permission> missing = new LinkedHashSet<>(needed);
        missing.removeIf(key::grants);
        return missing;
    }

    /** {@return whether the caller is an administrator; null if the API key may not read that} */
    private @Nullable Boolean isAdministrator() {
        try {
            return InternalAccess.make(Users.class, calls).me().admin();
        } catch (ImmichForbiddenException e) {
            return null;
        }
    }

    private boolean takes(Operation operation) {
        Set<CredentialKind> taken = operation.credentials();
        return taken.contains(CredentialKind.NONE)
                || taken.contains(calls.credentials().kind());
    }
}
