package io.github.immichsdk.stacking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of one change of a plan.
 *
 * @param change the change
 * @param status the status
 * @param earlier whether an earlier run with the same journal made the change; undoing this run undoes it, too
 * @param stackId the ID of the stack as it is now; null if there is none
 * @param reason why it failed or differs; null if it did not
 */
public record StackChangeResult(
        StackChange change,
        StackStatus status,
        boolean earlier,
        @Nullable String stackId,
        @Nullable String reason) {
    /** Checks that nothing is missing. */
    public StackChangeResult {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(status, "status");
    }

    /** {@return whether the server now has the state that the change describes, whoever made it} */
    public boolean complete() {
        return status == StackStatus.DONE || status == StackStatus.UNCHANGED;
    }

    /** {@return one line: the picture that stands for the stack, the status, and the reason} */
    @Override
    public String toString() {
        return change.primary() + ": " + status + (earlier ? ", by an earlier run" : "")
                + (reason == null ? "" : ", " + reason);
    }
}
