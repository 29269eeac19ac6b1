package io.github.immichsdk.stacking;

import org.jspecify.annotations.Nullable;

/**
 * The result of one change of a plan.
 *
 * @param change the change
 * @param status how it went
 * @param stackId the id of the stack as it is now; null if there is none
 * @param text why it failed or differs; null if there is nothing to say
 */
public record StackOutcome(
        StackChange change,
        Status status,
        @Nullable String stackId,
        @Nullable String text) {

    /** How a change went. */
    public enum Status {
        /** It was made. */
        DONE,
        /** It was found made already, by an earlier run. */
        DONE_BEFORE,
        /** The server refused it; the reason is in the text. */
        FAILED,
        /** It was not tried, since the run stopped before it. */
        NOT_TRIED
    }

    /** {@return whether the server is now as the change wants it} */
    public boolean done() {
        return status == Status.DONE || status == Status.DONE_BEFORE;
    }
}
