package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.FieldChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object to send, in order. Omits fields that are not set, unless they are explicitly null. Not
 * thread-safe.
 */
public final class JsonFields {

    private static final String HIDDEN = "***";

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> shown = new LinkedHashMap<>(2);
    private final List<String> secrets = new ArrayList<>(2);

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
        shown.remove(name);
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
        return put(name, secret, HIDDEN, List.of(secret));
    }

    /**
     * Adds a field that contains what must not be seen.
     *
     * @param name the field
     * @param value what to send
     * @param instead what is shown
     * @param hidden the strings in the value that must not be seen
     * @return this
     */
    public JsonFields put(String name, @Nullable Object value, @Nullable Object instead, Collection<String> hidden) {
        fields.put(name, value);
        shown.put(name, instead);
        secrets.addAll(hidden);
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
        copy.shown.putAll(shown);
        copy.secrets.addAll(secrets);
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
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.putAll(shown);
        return all;
    }

    /** Shows the fields, not the secrets. */
    @Override
    public String toString() {
        return shown().toString();
    }

    /** {@return the values that must not be seen, as they are and as JSON writes them} */
    public List<String> secrets() {
        Set<String> all = new LinkedHashSet<>();
        for (String secret : secrets) {
            String json = Json.text(secret);
            if (!secret.isEmpty()) {
                all.add(secret);
                all.add(json.substring(1, json.length() - 1));
            }
        }
        return List.copyOf(all);
    }
}
