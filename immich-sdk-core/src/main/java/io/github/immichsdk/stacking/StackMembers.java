package io.github.immichsdk.stacking;

import java.util.List;

/**
 * A stack, by ids alone.
 *
 * @param stackId the stack's id
 * @param members the ids of its pictures, the primary first
 */
public record StackMembers(String stackId, List<String> members) {

    /** Copies the list. */
    public StackMembers {
        members = List.copyOf(members);
    }

    /** {@return the id of the picture that stands for it} */
    public String primary() {
        return members.get(0);
    }
}
