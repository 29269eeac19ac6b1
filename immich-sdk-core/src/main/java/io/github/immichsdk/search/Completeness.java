package io.github.immichsdk.search;

import java.util.Objects;

/**
 * Whether a listing was complete.
 *
 * @param state the verdict
 * @param reason the reason, in a sentence
 */
public record Completeness(State state, String reason) {
    /** Checks that nothing is missing. */
    public Completeness {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }

    /** The verdicts. */
    public enum State {
        /** The listing was not read to its end. */
        UNFINISHED,
        /** Every matching asset was delivered, exactly once: all windows were read, and the server's own count agrees. */
        VERIFIED,
        /** All windows were read, and no inconsistency was found; but the server's count could not be compared. */
        UNVERIFIED,
        /** The server counts more assets than could be read, even after reading again. */
        MISSING
    }

    /** {@return whether the listing is verified to be complete} */
    public boolean verified() {
        return state == State.VERIFIED;
    }

    @Override
    public String toString() {
        return state + ": " + reason;
    }
}
