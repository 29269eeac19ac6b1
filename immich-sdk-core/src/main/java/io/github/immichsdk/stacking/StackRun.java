package io.github.immichsdk.stacking;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.stacking.StackOutcome.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of applying a plan, change by change.
 *
 * @param outcomes one entry a change that writes, in the order of the plan
 * @param stoppedBy what ended the run early, such as a broken connection; null if all were tried
 */
public record StackRun(
        List<StackOutcome> outcomes, @Nullable ImmichException stoppedBy) {

    /** Copies the list. */
    public StackRun {
        outcomes = List.copyOf(outcomes);
    }

    /** {@return whether the server is now as the plan wants it} */
    public boolean complete() {
        return stoppedBy == null && outcomes.stream().allMatch(StackOutcome::done);
    }

    /** {@return how many there are of each status} */
    public Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
        return counts;
    }

    /**
     * Passes this run on if nothing ended it early.
     *
     * @return this run
     * @throws ImmichException what ended it
     */
    public StackRun orThrow() {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        return this;
    }

    /** {@return one line: the counts, and what ended it early} */
    @Override
    public String toString() {
        return "stack run " + counts() + (stoppedBy == null ? "" : ", stopped by: " + stoppedBy.getMessage());
    }
}
