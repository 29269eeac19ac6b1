package io.github.immichsdk.sync;

import java.util.List;
import java.util.Objects;

/**
 * Events of one type that came one after the other.
 *
 * @param type their type, such as {@code AssetV2}
 * @param events at least one, in the order in which they came
 * @param acks what is acknowledged once the handler has returned: the newest ack of each type that they name. Empty after a
 *     skipped line
 * @param <T> what an event is
 */
public record SyncBatch<T>(String type, List<T> events, List<String> acks) {

    /** Checks that nothing is missing, and copies. */
    public SyncBatch {
        Objects.requireNonNull(type, "type");
        events = List.copyOf(events);
        acks = List.copyOf(acks);
    }
}
