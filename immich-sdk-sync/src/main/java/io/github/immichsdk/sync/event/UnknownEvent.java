package io.github.immichsdk.sync.event;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that this SDK does not know, such as one of a newer server. You may acknowledge it.
 *
 * @param line the line as received
 * @param data the data of its entity: maps, lists, strings, numbers, booleans and nulls; empty if it is not an object.
 *     Unmodifiable, in the line's order
 */
public record UnknownEvent(SyncLine line, Map<String, @Nullable Object> data) implements SyncEvent {
    /** Checks that nothing is missing. */
    public UnknownEvent {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(data, "data");
    }
}
