package io.github.immichsdk.sync;

import io.github.immichsdk.sync.internal.Acks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest ack of each type, in the order in which the types arrived. Not thread-safe.
 *
 * <p>The type that the ack names counts, since it names the checkpoint that the ack moves; the line's own type may differ.
 * Neighboring acks mostly have one type, so the last one stays outside the map until another type arrives.
 */
final class NewestAcks {

    private final Map<String, String> newest = new LinkedHashMap<>();
    private String lastType = "";
    private @Nullable String last;

    void add(String ack) {
        if (last != null && isOf(lastType, ack)) {
            last = ack;
            return;
        }
        settle();
        lastType = Acks.type(ack);
        last = ack;
    }

    /** {@return whether {@link Acks#type} of an ack is a type} */
    private static boolean isOf(String type, String ack) {
        int length = type.length();
        return ack.startsWith(type) && (ack.length() == length || ack.charAt(length) == '|');
    }

    private void settle() {
        if (last != null) {
            newest.remove(lastType);
            newest.put(lastType, last);
            last = null;
        }
    }

    void addAll(Iterable<String> acks) {
        acks.forEach(this::add);
    }

    boolean isEmpty() {
        return last == null && newest.isEmpty();
    }

    List<String> acks() {
        settle();
        return List.copyOf(newest.values());
    }

    void clear() {
        last = null;
        newest.clear();
    }
}
