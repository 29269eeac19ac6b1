package io.github.immichsdk.sync.event;

import io.github.immichsdk.api.JsonField;
import java.util.Objects;

/** Control events of the stream itself. */
public sealed interface ControlEvent extends SyncEvent {

    /**
     * Has no data, but moves a checkpoint: its ack names another type, such as the end of a backfill. Its type is {@code
     * SyncAckV1}.
     *
     * @param line the line as received
     */
    record Ack(@JsonField(supplied = true) SyncLine line) implements ControlEvent {
        /** Checks that nothing is missing. */
        public Ack {
            Objects.requireNonNull(line, "line");
        }
    }

    /**
     * The local copy is too old to be updated: drop it, acknowledge this event and stream again. It is the only line of its
     * stream. Its type is {@code SyncResetV1}.
     *
     * @param line the line as received
     */
    record Reset(@JsonField(supplied = true) SyncLine line) implements ControlEvent {
        /** Checks that nothing is missing. */
        public Reset {
            Objects.requireNonNull(line, "line");
        }
    }

    /**
     * The last line: the stream has sent all changes up to its beginning. Acknowledge it; otherwise the server never reports
     * that a checkpoint is too old. Its type is {@code SyncCompleteV1}.
     *
     * @param line the line as received
     */
    record Complete(@JsonField(supplied = true) SyncLine line) implements ControlEvent {
        /** Checks that nothing is missing. */
        public Complete {
            Objects.requireNonNull(line, "line");
        }
    }
}
