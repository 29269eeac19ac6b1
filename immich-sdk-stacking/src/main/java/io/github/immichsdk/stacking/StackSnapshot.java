package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;

/**
 * A stack as it was when the plan was created.
 *
 * @param stackId the stack's ID
 * @param members the IDs of its pictures, the primary first
 */
public record StackSnapshot(String stackId, List<String> members) {

    /** Copies the list. */
    public StackSnapshot {
        Objects.requireNonNull(stackId, "stackId");
        members = Copies.list("members", members);
    }

    /** {@return the ID of the primary picture} */
    public String primary() {
        return members.get(0);
    }
}
