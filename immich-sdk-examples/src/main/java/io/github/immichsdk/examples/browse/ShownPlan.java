package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackChange;
import io.github.immichsdk.stacking.StackChangeResult;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import io.github.immichsdk.stacking.StackStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is shown, with the results of what was applied of it. One request at a time changes something: a second click
 * finds the work done.
 */
final class ShownPlan {

    private final String name;
    private final StackRequest request;
    private final StackPlan plan;
    private final List<StackChange> groups;
    private final Map<Integer, StackChangeResult> outcomes = new HashMap<>();

    ShownPlan(String name, StackRequest request, StackPlan plan) {
        this.name = name;
        this.request = request;
        this.plan = plan;
        this.groups =
                plan.changes().stream().filter(change -> !change.upToDate()).toList();
    }

    /** {@return the path of its page} */
    String path() {
        return "/stacks/" + name;
    }

    StackRequest request() {
        return request;
    }

    StackPlan plan() {
        return plan;
    }

    /** {@return the groups that are shown: all but those that are stacked as planned} */
    List<StackChange> groups() {
        return groups;
    }

    synchronized @Nullable StackChangeResult outcome(int group) {
        return outcomes.get(group);
    }

    /** {@return the groups that can be applied} */
    synchronized List<Integer> open() {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).writes())
                .filter(group -> !done(group))
                .boxed()
                .toList();
    }

    /** {@return the groups that this gallery has applied, so that it can undo them} */
    synchronized List<Integer> applied() {
        return IntStream.range(0, groups.size())
                .filter(group -> {
                    StackChangeResult outcome = outcomes.get(group);
                    return outcome != null && outcome.status() == StackStatus.DONE;
                })
                .boxed()
                .toList();
    }

    private boolean done(int group) {
        StackChangeResult outcome = outcomes.get(group);
        return outcome != null && outcome.complete();
    }

    /**
     * Applies groups as they were shown.
     *
     * @return why nothing was changed: one reason for each group that is not as it was when the plan was made; empty if all was
     *     tried
     */
    synchronized List<String> apply(ImmichClient immich, List<Integer> wanted) {
        List<Integer> remaining = wanted.stream().filter(group -> !done(group)).toList();
        StackFreshness freshness = new StackFreshness(immich);
        List<String> stale = remaining.stream()
                .flatMap(group -> freshness.differences(groups.get(group)).stream())
                .toList();
        if (!stale.isEmpty()) {
            return stale;
        }
        StackReport run = ImmichStacking.of(immich)
                .apply(new StackPlan(remaining.stream().map(groups::get).toList(), List.of()));
        for (int i = 0; i < run.changes().size(); i++) {
            outcomes.put(remaining.get(i), run.changes().get(i));
        }
        run.orThrow();
        return List.of();
    }

    /** Undoes groups that were applied; those that were not are skipped. */
    synchronized void undo(ImmichClient immich, List<Integer> wanted) {
        List<Integer> done = wanted.stream().filter(applied()::contains).toList();
        StackReport run = ImmichStacking.of(immich)
                .undo(new StackReport(
                        new ArrayList<>(done.stream().map(outcomes::get).toList()), false, null, null));
        // undone last change first
        for (int i = 0; i < run.changes().size(); i++) {
            int group = done.get(done.size() - 1 - i);
            StackChangeResult undone = run.changes().get(i);
            if (undone.status() == StackStatus.DONE) {
                outcomes.remove(group);
            }
        }
        run.orThrow();
    }
}
