package io.github.immichsdk.sync;

import io.github.immichsdk.sync.internal.Acks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the newest ack of each type, in the order in which the types arrived. Not thread-safe.
 *
 * <p>The type that the ack names counts, since it names the checkpoint that the ack moves; the line's own type may differ.
 */
final class NewestAcks {

    private final Map<String, String> newest = new LinkedHashMap<>();

    void add(String ack) {
        String type = Acks.type(ack);
        newest.remove(type);
        newest.put(type, ack);
    }

    void addAll(Iterable<String> acks) {
        acks.forEach(this::add);
    }

    boolean isEmpty() {
        return newest.isEmpty();
    }

    List<String> acks() {
        return List.copyOf(newest.values());
    }

    void clear() {
        newest.clear();
    }
}
