package io.github.immichsdk.stacking;

import io.github.immichsdk.stacking.StackChange.Kind;
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

    private final Function<String, @Nullable StackMembers> stackOf;
    private final ExistingStacks existing;

    /**
     * Makes one.
     *
     * @param stackOf gives the stack that a picture is in, or null
     * @param existing what becomes of stacks that hold others too
     */
    StackPlanner(Function<String, @Nullable StackMembers> stackOf, ExistingStacks existing) {
        this.stackOf = stackOf;
        this.existing = existing;
    }

    StackPlan plan(List<Burst> bursts) {
        return new StackPlan(bursts.stream().map(this::change).toList());
    }

    private StackChange change(Burst burst) {
        List<String> members = burst.ids();
        Map<String, StackMembers> touched = new LinkedHashMap<>();
        for (String id : members) {
            StackMembers stack = stackOf.apply(id);
            if (stack != null) {
                touched.put(stack.stackId(), stack);
            }
        }
        List<StackMembers> before = new ArrayList<>(touched.values());
        if (before.isEmpty()) {
            return new StackChange(Kind.CREATE, members, before, "in no stack yet");
        }
        Set<String> wanted = new HashSet<>(members);
        if (before.size() == 1 && Set.copyOf(before.get(0).members()).equals(wanted)) {
            return before.get(0).primary().equals(members.get(0))
                    ? new StackChange(Kind.LEAVE, members, before, "stacked so already")
                    : new StackChange(Kind.REPARENT, members, before, "the primary should be another");
        }
        boolean others = before.stream().anyMatch(stack -> !wanted.containsAll(stack.members()));
        if (others && existing == ExistingStacks.KEEP) {
            return new StackChange(
                    Kind.LEAVE, members, before, "a stack holds other pictures too; it may be made by hand");
        }
        return new StackChange(
                Kind.REPLACE,
                members,
                before,
                others ? "stacked with others so far" : "some were stacked, now all belong together");
    }
}
