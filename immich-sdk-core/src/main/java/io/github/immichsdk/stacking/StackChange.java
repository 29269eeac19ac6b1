package io.github.immichsdk.stacking;

import java.util.List;
import java.util.Set;

/**
 * One entry of a {@link StackPlan}: what is to be done with one group, and why.
 *
 * <p>{@code stacksBefore} are the stacks that it dissolves or changes, as they were, so that it can be undone.
 *
 * @param kind what is done
 * @param members the pictures of the stack as it will be, the primary first
 * @param stacksBefore the stacks that the members were in
 * @param reasons why
 */
public record StackChange(Kind kind, List<PlannedAsset> members, List<StackSnapshot> stacksBefore, Reasons reasons) {

    /** What can be done. */
    public enum Kind {
        /** A stack is created of pictures that were in none. */
        CREATE,
        /** The stacks that the pictures were in are dissolved, and one is created of them. */
        REPLACE,
        /** The stack keeps its pictures and gets another primary. */
        REPARENT,
        /** Nothing is done. */
        LEAVE
    }

    /**
     * Why a change is in a plan.
     *
     * @param group why the pictures belong together
     * @param primary why the first one stands for them
     * @param kind why this is done with them
     */
    public record Reasons(String group, String primary, String kind) {}

    /** Copies the lists. */
    public StackChange {
        members = List.copyOf(members);
        stacksBefore = List.copyOf(stacksBefore);
    }

    /** {@return the ids of the members, the primary first} */
    public List<String> ids() {
        return members.stream().map(PlannedAsset::id).toList();
    }

    /** {@return the picture that will stand for the stack} */
    public PlannedAsset primary() {
        return members.get(0);
    }

    /** {@return whether the server is to be changed} */
    public boolean writes() {
        return kind != Kind.LEAVE;
    }

    /** {@return whether the server already has the stack as wanted} */
    public boolean upToDate() {
        return kind == Kind.LEAVE
                && stacksBefore.size() == 1
                && Set.copyOf(stacksBefore.get(0).members()).equals(Set.copyOf(ids()));
    }

    /** {@return what, how many, why, and a line for each picture: its name and its time} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                String.format("%-8s %d pictures: %s; %s", kind, members.size(), reasons.group, reasons.kind));
        for (int i = 0; i < members.size(); i++) {
            PlannedAsset member = members.get(i);
            text.append(System.lineSeparator())
                    .append(i == 0 ? "    * " : "      ")
                    .append(Times.text(member.localTime()))
                    .append("  ")
                    .append(member.fileName());
            if (i == 0) {
                text.append("  (primary: ").append(reasons.primary).append(')');
            }
        }
        return text.toString();
    }
}
