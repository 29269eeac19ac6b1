package io.github.immichsdk.assets;

/**
 * What is known of whether a listing was whole.
 *
 * @param state the verdict
 * @param reason why, in a sentence
 */
public record Completeness(State state, String reason) {

    /** The verdicts. */
    public enum State {
        /** The listing was not read to its end. */
        UNFINISHED,
        /** Every matching asset was delivered, exactly once: all windows were read, and the server's own count agrees. */
        PROVED,
        /** All windows were read, and nothing speaks against it; but the server's count could not be compared. */
        UNPROVED,
        /** The server counts more than could be read, even after reading again. */
        MISSING
    }

    /** {@return whether it was proved} */
    public boolean proved() {
        return state == State.PROVED;
    }

    @Override
    public String toString() {
        return state + ": " + reason;
    }
}
