package io.github.immichsdk.stacking;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.checks.Copies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of applying or undoing a plan.
 *
 * @param changes one entry per change that writes, in the order of the run; changes of earlier runs with the same journal included
 * @param dryRun whether this was a dry run, which changes nothing
 * @param stoppedBy what ended the run early, such as a broken connection; null if all changes were tried
 * @param journal the journal of the run, in which undoing it is recorded; null if it has none
 */
public record StackReport(
        List<StackChangeResult> changes,
        boolean dryRun,
        @Nullable ImmichException stoppedBy,
        @Nullable Path journal) {

    /** Copies the list. */
    public StackReport {
        changes = Copies.list("changes", changes);
    }

    /**
     * Counts the changes of this run. Changes that earlier runs with the same journal made are in {@link #earlier()}.
     *
     * @param status the status to count
     * @return the number of changes
     */
    public long count(StackStatus status) {
        Objects.requireNonNull(status, "status");
        return changes.stream()
                .filter(change -> change.status() == status && !change.earlier())
                .count();
    }

    /** {@return the changes that earlier runs with the same journal made} */
    public List<StackChangeResult> earlier() {
        return changes.stream().filter(StackChangeResult::earlier).toList();
    }

    /** {@return the changes that failed, each with its reason} */
    public List<StackChangeResult> failed() {
        return changes.stream()
                .filter(change -> change.status() == StackStatus.FAILED)
                .toList();
    }

    /** {@return whether the server now has the state that the plan describes; in a dry run, whether it would have it} */
    public boolean complete() {
        return stoppedBy == null && changes.stream().allMatch(StackChangeResult::complete);
    }

    /**
     * Returns this report, or throws what ended the run early.
     *
     * @return this report
     * @throws ImmichException what ended the run
     */
    public StackReport orThrow() {
        if (stoppedBy != null) {
            throw stoppedBy;
        }
        return this;
    }

    /** {@return one line, such as {@code 12 done, 3 unchanged, 0 failed, 2 finished earlier}; a dry run begins with {@code 12 to do}} */
    @Override
    public String toString() {
        if (changes.isEmpty() && stoppedBy == null) {
            return "no changes";
        }
        List<String> parts = new ArrayList<>();
        parts.add(count(StackStatus.DONE) + (dryRun ? " to do" : " done"));
        parts.add(count(StackStatus.UNCHANGED) + " unchanged");
        parts.add(count(StackStatus.FAILED) + " failed");
        int earlier = earlier().size();
        if (earlier > 0) {
            parts.add(earlier + " finished earlier");
        }
        long remaining = count(StackStatus.NOT_TRIED);
        if (remaining > 0) {
            parts.add(remaining + " not tried");
        }
        return String.join(", ", parts) + (stoppedBy == null ? "" : "; stopped by: " + stoppedBy.getMessage());
    }
}
