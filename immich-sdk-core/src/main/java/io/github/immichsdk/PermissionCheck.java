package io.github.immichsdk;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.errors.ImmichForbiddenException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client's credential may call some operations, and all that is in the way. {@code toString} says it in words.
 *
 * @param operations what was asked about, in order, each once
 * @param needed the permissions that an API key needs for them on this server
 * @param missing those of them that the client's API key lacks; empty for a session, which has all of its user's rights
 * @param refused operations that do not take this kind of credential at all, such as an API key where only a session will do
 * @param administratorsOnly operations that only an administrator may call, where the caller is none
 * @param undecided operations of which it could not be found out: raw calls, of which nothing is known, and operations for
 *     administrators where the API key may not read whether its user is one
 * @param stoppedBy what kept a task from being followed to its end, so that it may need more than was seen; null if nothing did
 */
public record PermissionCheck(
        List<Operation> operations,
        Set<Permission> needed,
        Set<Permission> missing,
        List<Operation> refused,
        List<Operation> administratorsOnly,
        List<Operation> undecided,
        @Nullable ImmichForbiddenException stoppedBy) {

    /** Copies what it is given. */
    public PermissionCheck {
        operations = List.copyOf(operations);
        needed = Collections.unmodifiableSet(new LinkedHashSet<>(needed));
        missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
        refused = List.copyOf(refused);
        administratorsOnly = List.copyOf(administratorsOnly);
        undecided = List.copyOf(undecided);
    }

    /** {@return whether it is certain that nothing is in the way} */
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
            return "granted: all " + operations.size() + " operations";
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
