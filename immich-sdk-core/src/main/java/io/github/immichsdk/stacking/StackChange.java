package io.github.immichsdk.stacking;

import java.util.List;

/**
 * One entry of a {@link StackPlan}: what is to become of one group, and why.
 *
 * <p>{@code stacksBefore} are the stacks that it does away with or changes, as they were, so that it can be undone.
 *
 * @param kind what is done
 * @param members the ids of the stack as it will be, the primary first
 * @param stacksBefore the stacks that the members were in
 * @param reason why, in a sentence
 */
public record StackChange(Kind kind, List<String> members, List<StackMembers> stacksBefore, String reason) {

    /** What can be done. */
    public enum Kind {
        /** A stack is made of pictures that were in none. */
        CREATE,
        /** The stacks that the pictures were in are done away with, and one is made of them. */
        REPLACE,
        /** The stack keeps its pictures and gets another primary. */
        REPARENT,
        /** Nothing is done. */
        LEAVE
    }

    /** Copies the lists. */
    public StackChange {
        members = List.copyOf(members);
        stacksBefore = List.copyOf(stacksBefore);
    }

    /** {@return the id of the picture that will stand for the stack} */
    public String primary() {
        return members.get(0);
    }

    /** {@return whether the server is to be changed} */
    public boolean writes() {
        return kind != Kind.LEAVE;
    }

    /** {@return one line: what, how many, of which, why} */
    @Override
    public String toString() {
        return String.format("%-8s %d pictures, primary %s: %s", kind, members.size(), primary(), reason);
    }
}
