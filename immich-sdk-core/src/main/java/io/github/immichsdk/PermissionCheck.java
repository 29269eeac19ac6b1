package io.github.immichsdk;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.text.Amounts;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client's credentials allow some operations, and everything that prevents them. {@code toString} describes it in
 * words.
 *
 * @param operations the checked operations, in order, each once
 * @param needed the permissions that an API key needs for them on this server
 * @param missing those of them that the client's API key lacks; empty for a session, which has all of its user's rights
 * @param refused operations that do not accept this kind of credentials, such as an API key where a session is required
 * @param administratorsOnly operations that only an administrator may call, if the caller is not one
 * @param undecided operations that could not be checked: raw calls, whose permissions are unknown, and operations for
 *     administrators if the API key may not read whether its user is one
 * @param stoppedBy what ended a task early, so that it may need more permissions than were found; null if nothing did
 */
public record PermissionCheck(
        List<Operation> operations,
        Set<Permission> needed,
        Set<Permission> missing,
        List<Operation> refused,
        List<Operation> administratorsOnly,
        List<Operation> undecided,
        @Nullable ImmichForbiddenException stoppedBy) {

    /** Copies the collections. */
    public PermissionCheck {
        Objects.requireNonNull(needed, "needed");
        Objects.requireNonNull(missing, "missing");
        operations = Copies.list("operations", operations);
        needed = Collections.unmodifiableSet(new LinkedHashSet<>(needed));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        refused = Copies.list("refused", refused);
        administratorsOnly = Copies.list("administratorsOnly", administratorsOnly);
        undecided = Copies.list("undecided", undecided);
    }

    /** {@return whether all operations are certainly allowed} */
    public boolean granted() {
        return missing.isEmpty()
                && refused.isEmpty()
                && administratorsOnly.isEmpty()
                && undecided.isEmpty()
                && stoppedBy == null;
    }

    PermissionCheck stoppedBy(@Nullable ImmichForbiddenException reason) {
        return new PermissionCheck(operations, needed, missing, refused, administratorsOnly, undecided, reason);
    }

    @Override
    public String toString() {
        if (granted()) {
            return "granted: " + Amounts.count(operations.size(), "operation");
        }
        StringBuilder text = new StringBuilder("not granted");
        add(text, "the API key lacks ", missing);
        add(text, "another kind of credential is needed for ", refused);
        add(text, "only an administrator may call ", administratorsOnly);
        add(text, "it could not be found out for ", undecided);
        if (stoppedBy != null) {
            text.append("; there may be more, since the task could not be followed beyond ")
                    .append(stoppedBy.operation());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String what, Collection<?> those) {
        if (!those.isEmpty()) {
            text.append("; ")
                    .append(what)
                    .append(those.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
