package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One entry of a {@link StackPlan}: the change for one group, and the reasons.
 *
 * <p>{@code stacksBefore} are the stacks that the change dissolves or modifies, as they were, so that it can be undone.
 *
 * @param kind what is done
 * @param members the pictures of the resulting stack, the primary first
 * @param stacksBefore the stacks that the members were in
 * @param reasons why
 */
public record StackChange(Kind kind, List<PlannedAsset> members, List<StackSnapshot> stacksBefore, Reasons reasons) {

    /** The kind of a change. */
    public enum Kind {
        /** Creates a stack from pictures that are in none. */
        CREATE,
        /** Dissolves the stacks of the pictures, and creates one from them. */
        REPLACE,
        /** Keeps the pictures of the stack and changes its primary. */
        REPARENT,
        /** Changes nothing. */
        LEAVE
    }

    /**
     * Why a change is in a plan.
     *
     * @param group why the pictures belong together
     * @param primary why the first one is the primary
     * @param kind why this change is made
     */
    public record Reasons(String group, String primary, String kind) {
        /** Checks that nothing is missing. */
        public Reasons {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(primary, "primary");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** Copies the lists. */
    public StackChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reasons, "reasons");
        members = Copies.list("members", members);
        stacksBefore = Copies.list("stacksBefore", stacksBefore);
    }

    /** {@return the IDs of the members, the primary first} */
    public List<String> ids() {
        return members.stream().map(PlannedAsset::id).toList();
    }

    /** {@return the picture that becomes the primary} */
    public PlannedAsset primary() {
        return members.get(0);
    }

    /** {@return whether this changes the server} */
    public boolean writes() {
        return kind != Kind.LEAVE;
    }

    /** {@return whether the server already has the stack as wanted} */
    public boolean upToDate() {
        return kind == Kind.LEAVE
                && stacksBefore.size() == 1
                && Set.copyOf(stacksBefore.get(0).members()).equals(Set.copyOf(ids()));
    }

    /** {@return the change, the number of pictures, the reasons, and a line for each picture with its name and time} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-8s %d pictures: %s; %s", kind, members.size(), reasons.group, reasons.kind));
        for (int i = 0; i < members.size(); i++) {
            PlannedAsset member = members.get(i);
            text.append(System.lineSeparator())
                    .append(i == 0 ? "    * " : "      ")
                    .append(PlanTimes.text(member.localTime()))
                    .append("  ")
                    .append(member.fileName());
            if (i == 0) {
                text.append("  (primary: ").append(reasons.primary).append(')');
            }
        }
        return text.toString();
    }
}
