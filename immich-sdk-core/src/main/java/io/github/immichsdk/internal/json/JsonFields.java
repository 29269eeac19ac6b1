package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object to send, in order. Omits fields that are not set, unless they are explicitly null. Not
 * thread-safe.
 */
public final class JsonFields {

    private static final String HIDDEN = "***";

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Map<String, String> secrets = new LinkedHashMap<>(2);

    /**
     * Adds a field, or nothing if the value is null.
     *
     * @param name the field
     * @param value string, number, boolean, instant, list or map; null to omit it
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
        secrets.remove(name);
        fields.put(name, null);
        return this;
    }

    /**
     * Adds a field that must not be seen: it is sent, but no text, list or error of the SDK shows it.
     *
     * @param name the field
     * @param secret what to send
     * @return this
     */
    public JsonFields putSecret(String name, String secret) {
        fields.put(name, secret);
        secrets.put(name, secret);
        return this;
    }

    /**
     * Adds what a change sends: a value, null to clear the field, or nothing.
     *
     * @param name the field
     * @param change the change
     * @return this
     */
    public JsonFields change(String name, FieldChange<?> change) {
        return change.isSent() && change.value() == null ? putNull(name) : put(name, (Object) change.value());
    }

    /** {@return a copy, which can be changed} */
    public JsonFields copy() {
        JsonFields copy = new JsonFields();
        copy.fields.putAll(fields);
        copy.secrets.putAll(secrets);
        return copy;
    }

    /** {@return whether nothing was added} */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** {@return the fields} */
    public Map<String, @Nullable Object> map() {
        return fields;
    }

    /** {@return the fields as they may be shown} */
    Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(fields);
        secrets.keySet().forEach(name -> shown.put(name, HIDDEN));
        return shown;
    }

    /** Shows the fields, not the secrets. */
    @Override
    public String toString() {
        return shown().toString();
    }

    /** {@return the values that must not be seen, as they are and as JSON writes them} */
    public List<String> secrets() {
        List<String> all = new ArrayList<>(secrets.size());
        for (String secret : secrets.values()) {
            String json = Json.text(secret);
            if (!secret.isEmpty()) {
                all.add(secret);
                all.add(json.substring(1, json.length() - 1));
            }
        }
        return all;
    }
}
