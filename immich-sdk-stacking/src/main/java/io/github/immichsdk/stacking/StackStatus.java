package io.github.immichsdk.stacking;

/** The status of one change of a plan. */
public enum StackStatus {
    /** The change was made; in a dry run, it would be. */
    DONE,
    /** The server already had the state that the change describes, so nothing was sent. Undoing the run leaves it. */
    UNCHANGED,
    /** The server rejected the change; the reason says why. */
    FAILED,
    /** The run ended before the change was tried. */
    NOT_TRIED
}
