package io.github.immichsdk.sync.internal;

/** The types of the control events. */
public final class ControlTypes {

    /** Moves a checkpoint, has no data. */
    public static final String ACK = "SyncAckV1";

    /** Requests that the copy is dropped. */
    public static final String RESET = "SyncResetV1";

    /** Ends a complete stream. */
    public static final String COMPLETE = "SyncCompleteV1";

    private ControlTypes() {}
}
