package io.github.immichsdk.sync.event;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the event stream as received. Immutable as long as nobody changes the values of the map.
 *
 * @param type the event type, such as {@code AssetV2} or {@code AlbumDeleteV1}
 * @param ack the acknowledgement to send after the event is processed; opaque, and sometimes of another type than the line
 * @param fields all fields in the order of the line: {@code type}, {@code data}, {@code ack}, and fields that newer servers add
 */
public record SyncLine(String type, String ack, Map<String, @Nullable Object> fields) {

    /** Checks that nothing is missing. */
    public SyncLine {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(ack, "ack");
        fields = Collections.unmodifiableMap(fields);
    }

    /**
     * Creates a line from the map of its fields.
     *
     * @param fields the map, not copied
     * @return the line
     * @throws IllegalArgumentException if {@code type} or {@code ack} is not a string
     */
    public static SyncLine of(Map<String, @Nullable Object> fields) {
        return new SyncLine(text(fields, "type"), text(fields, "ack"), fields);
    }

    /** {@return the data of its entity; empty if it is not an object. Unmodifiable, in the line's order} */
    public Map<String, @Nullable Object> data() {
        if (!(fields.get("data") instanceof Map<?, ?> data)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // the keys of a JSON map are strings
        Map<String, @Nullable Object> typed = (Map<String, @Nullable Object>) data;
        return Collections.unmodifiableMap(typed);
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        Object value = fields.get(name);
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new IllegalArgumentException("its " + name + " is not a text: "
                + (value == null && !fields.containsKey(name) ? "there is none" : value));
    }

    /** Shows type and ack, but not the data, which may be long or personal. */
    @Override
    public String toString() {
        return type + " (" + ack + ")";
    }
}
