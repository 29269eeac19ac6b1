package io.github.immichsdk.stacking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would be done to the stacks of a library. A value: print it, filter it, save it, apply it. Making it changes nothing.
 *
 * @param changes one entry a group, in the order of capture
 */
public record StackPlan(List<StackChange> changes) {

    /** Copies the list. */
    public StackPlan {
        changes = List.copyOf(changes);
    }

    /**
     * Keeps some of the changes.
     *
     * @param wanted tells which
     * @return the smaller plan
     */
    public StackPlan filter(Predicate<StackChange> wanted) {
        return new StackPlan(changes.stream().filter(wanted).toList());
    }

    /** {@return the changes that would be sent to the server} */
    public List<StackChange> writes() {
        return changes.stream().filter(StackChange::writes).toList();
    }

    /** {@return how many there are of each kind} */
    public Map<StackChange.Kind, Integer> counts() {
        Map<StackChange.Kind, Integer> counts = new EnumMap<>(StackChange.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    /** {@return the plan as JSON; {@link #fromJson} reads it} */
    public String toJson() {
        return StackPlanCodec.write(this);
    }

    /**
     * Reads a plan that {@link #toJson} wrote.
     *
     * @param json the text
     * @return the plan
     * @throws IllegalArgumentException if it is not a plan
     */
    public static StackPlan fromJson(String json) {
        return StackPlanCodec.read(json);
    }

    /** {@return the counts, and a line a change that writes} */
    @Override
    public String toString() {
        return writes().stream()
                .map(change -> "\n  " + change)
                .collect(Collectors.joining("", "stack plan " + counts(), ""));
    }
}
