package io.github.immichsdk.sync;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Consecutive events of one type.
 *
 * @param type their type, such as {@code AssetV2}
 * @param events at least one, in the order in which they arrived
 * @param acks the acks that are sent after the handler returns: the newest of each type that they name. Empty after a skipped
 *     line
 * @param <T> the type of the events
 */
public record SyncBatch<T>(String type, List<T> events, List<String> acks) {

    /** Checks that nothing is missing, and copies. */
    public SyncBatch {
        Objects.requireNonNull(type, "type");
        events = Copies.list("events", events);
        acks = Copies.list("acks", acks);
    }
}
