package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.checks.Copies;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A plan of changes to the stacks of a library. A value: print it, filter it, save it, apply it. Creating it changes nothing
 * on the server.
 *
 * @param changes one entry for each group, by capture time
 * @param skipped groups that are skipped because they are too large, too long or not known well enough
 */
public record StackPlan(List<StackChange> changes, List<SkippedGroup> skipped) {

    /** Copies the lists. */
    public StackPlan {
        changes = Copies.list("changes", changes);
        skipped = Copies.list("skipped", skipped);
    }

    /**
     * Plans a new stack for each group, as if the pictures were in none. Sends no request.
     *
     * @param groups the groups
     * @return the plan
     */
    public static StackPlan creating(StackGroups groups) {
        Objects.requireNonNull(groups, "groups");
        return new StackPlanner(id -> null, ExistingStacks.KEEP).plan(groups);
    }

    /**
     * Keeps some of the changes.
     *
     * @param wanted tests which
     * @return the smaller plan
     */
    public StackPlan filter(Predicate<StackChange> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return new StackPlan(changes.stream().filter(wanted).toList(), skipped);
    }

    /** {@return the changes that would be sent to the server} */
    public List<StackChange> writes() {
        return changes.stream().filter(StackChange::writes).toList();
    }

    /** {@return the number of changes of each kind} */
    public Map<StackChange.Kind, Integer> counts() {
        Map<StackChange.Kind, Integer> counts = new EnumMap<>(StackChange.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        return counts;
    }

    /** {@return the plan as JSON; {@link #fromJson} reads it} */
    public String toJson() {
        return StackPlanFile.write(this);
    }

    /**
     * Reads a plan that {@link #toJson} wrote.
     *
     * @param json the text
     * @return the plan
     * @throws IllegalArgumentException if it is not a plan
     */
    public static StackPlan fromJson(String json) {
        Objects.requireNonNull(json, "json");
        return StackPlanFile.read(json);
    }

    /** {@return one line: the number of groups of each kind, and of skipped groups} */
    public String summary() {
        String kinds = counts().entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        return "Stack plan: " + (kinds.isEmpty() ? "no groups" : kinds)
                + (skipped.isEmpty() ? "" : ", " + skipped.size() + " skipped");
    }

    /**
     * {@return the summary; each change with file names, local times and reasons; and the skipped groups. Stacks that need
     * no change are only counted}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(summary());
        changes.stream()
                .filter(change -> !change.upToDate())
                .forEach(change ->
                        text.append(System.lineSeparator()).append("  ").append(change));
        skipped.forEach(group ->
                text.append(System.lineSeparator()).append("  SKIPPED  ").append(group));
        return text.toString();
    }
}
