package io.github.immichsdk.stacking;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.stacking.StackOutcome.Status;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results of applying a plan.
 *
 * @param outcomes one entry per change that writes, in the order of the plan
 * @param stoppedBy what ended the run early, such as a broken connection; null if all changes were tried
 * @param journal the journal of the run, in which undoing it is recorded; null if it has none
 */
public record StackRun(
        List<StackOutcome> outcomes,
        @Nullable ImmichException stoppedBy,
        @Nullable Path journal) {

    /** Copies the list. */
    public StackRun {
        outcomes = List.copyOf(outcomes);
    }

    /** {@return whether the server now has the state that the plan describes} */
    public boolean complete() {
        return stoppedBy == null && outcomes.stream().allMatch(StackOutcome::done);
    }

    /** {@return the number of changes per status} */
    public Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
        return counts;
    }

    /**
     * Returns this run, or throws what ended it early.
     *
     * @return this run
     * @throws ImmichException what ended the run
     */
    public StackRun orThrow() {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        return this;
    }

    /** {@return one line, such as {@code 3 done, 1 failed}, and what ended the run early} */
    @Override
    public String toString() {
        String changes = counts().entrySet().stream()
                .map(entry -> entry.getValue() + " "
                        + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return (changes.isEmpty() ? "no changes" : changes)
                + (stoppedBy == null ? "" : ", stopped by: " + stoppedBy.getMessage());
    }
}
