package io.github.immichsdk.testkit.internal.wire;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checked values of a body or a query.
 */
public final class Values {
    private final Map<String, @Nullable Object> values;

    Values(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** {@return whether the key was sent, be it with null} */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** {@return whether the key was sent with a value} */
    public boolean given(String name) {
        return values.get(name) != null;
    }

    /** {@return the value as it is} */
    public @Nullable Object raw(String name) {
        return values.get(name);
    }

    /** {@return a text, or null} */
    public @Nullable String text(String name) {
        return (String) values.get(name);
    }

    /** {@return a text that must be there} */
    public String required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The schema did not demand " + name);
        }
        return (String) value;
    }

    /** {@return an id, or null} */
    public @Nullable UUID uuid(String name) {
        String text = text(name);
        return text == null ? null : Ids.parse(text);
    }

    /** {@return an id that must be there} */
    public UUID requiredUuid(String name) {
        return Ids.parse(required(name));
    }

    /** {@return a list of ids; empty when absent} */
    public List<UUID> uuids(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(item -> Ids.parse((String) item)).toList()
                : List.of();
    }

    /** {@return a list of texts; empty when absent} */
    public List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** {@return a list of objects; empty when absent} */
    public List<Values> objects(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Values.class::cast).toList()
                : List.of();
    }

    /** {@return an object with fields of its own, or null} */
    public @Nullable Values object(String name) {
        return (Values) values.get(name);
    }

    /** {@return all values by name} */
    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(values);
    }

    /** {@return the names of what was sent} */
    public Set<String> names() {
        return values.keySet();
    }

    /** {@return whether nothing was sent that is known} */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** {@return a free object, or null} */
    @SuppressWarnings("unchecked")
    public @Nullable Map<String, @Nullable Object> map(String name) {
        return (Map<String, @Nullable Object>) values.get(name);
    }

    /** {@return a boolean, or null} */
    public @Nullable Boolean bool(String name) {
        return (Boolean) values.get(name);
    }

    /** {@return a boolean, or what holds without it} */
    public boolean bool(String name, boolean otherwise) {
        Boolean value = bool(name);
        return value == null ? otherwise : value;
    }

    /** {@return a whole number, or what holds without it} */
    public long number(String name, long otherwise) {
        return values.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    /** {@return a number, or null} */
    public @Nullable Double decimal(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : null;
    }

    /** {@return a time, or null} */
    public @Nullable Instant time(String name) {
        return (Instant) values.get(name);
    }

    /** {@return the number that JavaScript makes of a text, or null for none} */
    static @Nullable Double parseNumber(String text) {
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return 0.0;
        }
        try {
            return trimmed.matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?") ? Double.valueOf(trimmed) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
