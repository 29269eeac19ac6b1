package io.github.immichsdk.stacking;

import java.util.List;

/**
 * A stack as it was when the plan was created.
 *
 * @param stackId the stack's ID
 * @param members the IDs of its pictures, the primary first
 */
public record StackSnapshot(String stackId, List<String> members) {

    /** Copies the list. */
    public StackSnapshot {
        members = List.copyOf(members);
    }

    /** {@return the ID of the primary picture} */
    public String primary() {
        return members.get(0);
    }
}
