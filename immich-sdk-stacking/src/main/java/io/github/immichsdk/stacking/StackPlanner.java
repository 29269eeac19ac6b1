package io.github.immichsdk.stacking;

import io.github.immichsdk.stacking.StackChange.Kind;
import io.github.immichsdk.stacking.StackChange.Reasons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the groups wanted with the stacks there are. Calls no server. */
final class StackPlanner {

    private final Function<String, @Nullable StackSnapshot> stackOf;
    private final ExistingStacks existing;
    private final Set<String> unread;

    /**
     * Makes one.
     *
     * @param stackOf gives the stack that a picture is in, or null
     * @param existing how to treat stacks that also contain other pictures
     */
    StackPlanner(Function<String, @Nullable StackSnapshot> stackOf, ExistingStacks existing) {
        this(stackOf, existing, Set.of());
    }

    /**
     * Makes one.
     *
     * @param stackOf gives the stack that a picture is in, or null
     * @param existing how to treat stacks that also contain other pictures
     * @param unread the pictures whose stack is not known; groups with one of them are skipped
     */
    StackPlanner(Function<String, @Nullable StackSnapshot> stackOf, ExistingStacks existing, Set<String> unread) {
        this.stackOf = stackOf;
        this.existing = existing;
        this.unread = unread;
    }

    StackPlan plan(StackGroups groups) {
        List<StackChange> changes = new ArrayList<>(groups.groups().size());
        List<SkippedGroup> skipped = new ArrayList<>(groups.skipped());
        for (StackGroup group : groups.groups()) {
            List<PlannedAsset> members =
                    group.assets().stream().map(PlannedAsset::of).toList();
            if (members.stream().anyMatch(member -> unread.contains(member.id()))) {
                skipped.add(new SkippedGroup(
                        members, group.reason() + ", but the stack of one of them could not be read; plan again"));
            } else {
                changes.add(change(group, members));
            }
        }
        return new StackPlan(changes, skipped);
    }

    private StackChange change(StackGroup group, List<PlannedAsset> members) {
        List<String> ids = group.ids();
        Map<String, StackSnapshot> touched = new LinkedHashMap<>();
        for (String id : ids) {
            StackSnapshot stack = stackOf.apply(id);
            if (stack != null) {
                touched.put(stack.stackId(), stack);
            }
        }
        List<StackSnapshot> before = new ArrayList<>(touched.values());
        Set<String> wanted = new HashSet<>(ids);
        boolean others = before.stream().anyMatch(stack -> !wanted.containsAll(stack.members()));
        Kind kind;
        String why;
        if (before.isEmpty()) {
            kind = Kind.CREATE;
            why = "in no stack yet";
        } else if (before.size() == 1 && Set.copyOf(before.get(0).members()).equals(wanted)) {
            boolean same = before.get(0).primary().equals(ids.get(0));
            kind = same ? Kind.LEAVE : Kind.REPARENT;
            why = same ? "already stacked this way" : "already stacked, with another primary";
        } else if (others && existing == ExistingStacks.KEEP) {
            kind = Kind.LEAVE;
            why = "a stack holds other pictures too; someone may have made it by hand";
        } else {
            kind = Kind.REPLACE;
            why = others ? "stacked with other pictures so far" : "stacked only in part so far";
        }
        return new StackChange(kind, members, before, new Reasons(group.reason(), group.primaryReason(), why));
    }
}
