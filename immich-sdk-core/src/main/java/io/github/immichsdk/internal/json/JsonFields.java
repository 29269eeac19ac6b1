package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object to send, in order. Leaves out what is not set, unless told to send null. Not thread-safe. */
public final class JsonFields {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /**
     * Adds a field, or nothing if the value is null.
     *
     * @param name the field
     * @param value text, number, truth value, instant, list or map; null to leave it out
     * @return this
     */
    public JsonFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof Instant instant ? DateTimes.write(instant) : value);
        }
        return this;
    }

    /**
     * Adds a field with the value null, which the server takes as 'clear it'.
     *
     * @param name the field
     * @return this
     */
    public JsonFields putNull(String name) {
        fields.put(name, null);
        return this;
    }

    /** {@return whether nothing was added} */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** {@return the fields} */
    public Map<String, @Nullable Object> map() {
        return fields;
    }
}
