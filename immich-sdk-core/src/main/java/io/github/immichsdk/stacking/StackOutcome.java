package io.github.immichsdk.stacking;

import org.jspecify.annotations.Nullable;

/**
 * The result of one change of a plan.
 *
 * @param change the change
 * @param status the status
 * @param stackId the ID of the stack as it is now; null if there is none
 * @param text why it failed or differs; null if not applicable
 */
public record StackOutcome(
        StackChange change,
        Status status,
        @Nullable String stackId,
        @Nullable String text) {

    /** The status of a change. */
    public enum Status {
        /** The change was made. */
        DONE,
        /** An earlier run with the same journal made the change. Undoing this run undoes it, too. */
        DONE_BEFORE,
        /** The server already had the state that the change describes, so nothing was sent. Undoing this run leaves it. */
        UNCHANGED,
        /** The server rejected the change; the text gives the reason. */
        FAILED,
        /** The change was not tried, since the run ended before it. */
        NOT_TRIED
    }

    /** {@return whether the server now has the state that the change describes} */
    public boolean done() {
        return made() || status == Status.UNCHANGED;
    }

    /** {@return whether the run, or an earlier run with the same journal, made the change} */
    public boolean made() {
        return status == Status.DONE || status == Status.DONE_BEFORE;
    }
}
