package io.github.immichsdk.sync.event;

/** Control events of the stream itself. */
public sealed interface ControlEvent extends SyncEvent {

    /**
     * Has no data, but moves a checkpoint: its ack names another type, such as the end of a backfill.
     *
     * @param line the line as received
     */
    record SyncAckV1(SyncLine line) implements ControlEvent {}

    /**
     * The local copy is too old to be updated: drop it, acknowledge this event and stream again. The only line of its stream.
     *
     * @param line the line as received
     */
    record SyncResetV1(SyncLine line) implements ControlEvent {}

    /**
     * The last line: the stream has sent all changes up to its beginning. Acknowledge it; otherwise the server never reports
     * that a checkpoint is too old.
     *
     * @param line the line as received
     */
    record SyncCompleteV1(SyncLine line) implements ControlEvent {}
}
