package io.github.immichsdk.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers how far each type was dealt with: the newest ack of each, in the order in which they came. Not thread-safe.
 *
 * <p>What counts is the type that the ack names, since that is the checkpoint it moves; the line's own type may be another.
 */
final class AckTrail {

    private final Map<String, String> newest = new LinkedHashMap<>();

    void add(String ack) {
        int bar = ack.indexOf('|');
        String type = bar < 0 ? ack : ack.substring(0, bar);
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
