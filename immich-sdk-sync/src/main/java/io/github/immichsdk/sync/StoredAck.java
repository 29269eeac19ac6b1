package io.github.immichsdk.sync;

import java.util.Objects;

/**
 * A checkpoint that the server keeps for the session.
 *
 * @param type the event type of the checkpoint
 * @param ack the newest acknowledgement of that type
 */
public record StoredAck(String type, String ack) {
    /** Checks that nothing is missing. */
    public StoredAck {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(ack, "ack");
    }
}
