package io.github.immichsdk.stacking;

import java.util.List;

/**
 * A stack as it was when a plan was made.
 *
 * @param stackId the stack's id
 * @param members the ids of its pictures, the primary first
 */
public record StackSnapshot(String stackId, List<String> members) {

    /** Copies the list. */
    public StackSnapshot {
        members = List.copyOf(members);
    }

    /** {@return the id of the picture that stands for it} */
    public String primary() {
        return members.get(0);
    }
}
