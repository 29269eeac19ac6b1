package io.github.immichsdk.sync.event;

/** What the stream tells of itself. */
public sealed interface ControlEvent extends SyncEvent {

    /**
     * Nothing new, but a checkpoint to move: its ack names another type, such as the end of a backfill.
     *
     * @param line the line as it came
     */
    record SyncAckV1(SyncLine line) implements ControlEvent {}

    /**
     * What is known locally is too old to be brought up to date: drop it, acknowledge this, stream again. The only line of its
     * stream.
     *
     * @param line the line as it came
     */
    record SyncResetV1(SyncLine line) implements ControlEvent {}

    /**
     * The last line: everything up to the beginning of the stream was told. Acknowledge it, or the server will never say that a
     * checkpoint is too old.
     *
     * @param line the line as it came
     */
    record SyncCompleteV1(SyncLine line) implements ControlEvent {}
}
