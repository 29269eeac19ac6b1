package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object being read: each field is taken out once, and {@link #rest()} gives what no one took, so that a field
 * which this SDK does not know yet is never lost. Says the path of what does not fit. Not thread-safe.
 */
public final class JsonObject {

    /** Below this, each whole number is a double of its own. */
    private static final double EXACT = 9_007_199_254_740_992.0;

    private final @Nullable JsonObject parent;
    private final String at;
    private final Map<String, @Nullable Object> fields;

    JsonObject(@Nullable JsonObject parent, String at, Map<String, @Nullable Object> fields) {
        this.parent = parent;
        this.at = at;
        this.fields = fields;
    }

    /**
     * Reads an object from a map, such as an event that was decoded before.
     *
     * @param fields the fields; copied
     * @return the object
     */
    public static JsonObject of(Map<String, ? extends @Nullable Object> fields) {
        return new JsonObject(null, "$", new LinkedHashMap<>(fields));
    }

    /** {@return whether a field is there, be it null} */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** {@return a required string} */
    public String string(String name) {
        return required(name, stringOrNull(name));
    }

    /** {@return a string, or null if absent or null} */
    public @Nullable String stringOrNull(String name) {
        Object value = fields.remove(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "text", value);
    }

    /** {@return a string, or a default if absent or null} */
    public String stringOr(String name, String otherwise) {
        String value = stringOrNull(name);
        return value == null ? otherwise : value;
    }

    /** {@return a required boolean} */
    public boolean bool(String name) {
        return required(name, boolOrNull(name));
    }

    /** {@return a boolean, or null if absent or null} */
    public @Nullable Boolean boolOrNull(String name) {
        Object value = fields.remove(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw wrong(name, "true or false", value);
    }

    /** {@return a boolean, false if absent or null} */
    public boolean boolOrFalse(String name) {
        return Boolean.TRUE.equals(boolOrNull(name));
    }

    /** {@return a required whole number} */
    public int integer(String name) {
        return required(name, integerOrNull(name));
    }

    /** {@return a whole number, or null if absent or null} */
    public @Nullable Integer integerOrNull(String name) {
        Long value = longOrNull(name);
        if (value == null) {
            return null;
        }
        if (value.intValue() != value) {
            throw wrong(name, "a number of 32 bits", value);
        }
        return value.intValue();
    }

    /** {@return a required whole number} */
    public long longInteger(String name) {
        return required(name, longOrNull(name));
    }

    /** {@return a whole number, or null if it is not there or null; a fraction of zero is accepted, another is not} */
    public @Nullable Long longOrNull(String name) {
        Object value = fields.remove(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        // what does not fit would wrap around or be cut by longValue()
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
            return number.longValue();
        }
        throw wrong(name, "a whole number of 64 bits", value);
    }

    /** {@return a required number} */
    public double number(String name) {
        return required(name, doubleOrNull(name));
    }

    /** {@return a number, or null if absent or null} */
    public @Nullable Double doubleOrNull(String name) {
        Object value = fields.remove(name);
        if (value == null || value instanceof Number) {
            return value == null ? null : ((Number) value).doubleValue();
        }
        throw wrong(name, "a number", value);
    }

    /** {@return a required instant} */
    public Instant instant(String name) {
        return requiredDateTime(name).toInstant();
    }

    /** {@return an instant, or null if it is not there, null, or no date and time; then {@link #rest()} has what came} */
    public @Nullable Instant instantOrNull(String name) {
        OffsetDateTime value = read(name, DateTimes::read);
        return value == null ? null : value.toInstant();
    }

    /** {@return a wall-clock time that must be there; the server writes it as if it were UTC} */
    public LocalDateTime localDateTime(String name) {
        return requiredDateTime(name).toLocalDateTime();
    }

    /** {@return a wall-clock time, or null if it is not there, null, or no date and time; then {@link #rest()} has what came} */
    public @Nullable LocalDateTime localDateTimeOrNull(String name) {
        OffsetDateTime value = read(name, DateTimes::read);
        return value == null ? null : value.toLocalDateTime();
    }

    /** {@return a day without time, or null if it is not there, null, or no day; then {@link #rest()} has what came} */
    public @Nullable LocalDate dateOrNull(String name) {
        return read(name, DateTimes::readDay);
    }

    /** {@return a required object, read by a codec} */
    public <T> T object(String name, Function<JsonObject, T> codec) {
        return required(name, objectOrNull(name, codec));
    }

    /** {@return an object read by a codec, or null if absent or null} */
    public <T> @Nullable T objectOrNull(String name, Function<JsonObject, T> codec) {
        Object value = fields.remove(name);
        if (value == null) {
            return null;
        }
        Map<String, @Nullable Object> map = Json.map(value);
        if (map == null) {
            throw wrong(name, "an object", value);
        }
        return codec.apply(new JsonObject(this, "." + name, map));
    }

    /** {@return the objects of a list, each read by a codec; empty if it is not there or null} */
    public <T> List<T> objects(String name, Function<JsonObject, T> codec) {
        List<@Nullable Object> list = listOrNull(name);
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<T> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Map<String, @Nullable Object> map = Json.map(list.get(i));
            if (map == null) {
                throw wrong(name + "[" + i + "]", "an object", list.get(i));
            }
            values.add(codec.apply(new JsonObject(this, "." + name + "[" + i + "]", map)));
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return the texts of a list; empty if it is not there or null} */
    public List<String> strings(String name) {
        List<@Nullable Object> list = listOrNull(name);
        if (list == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String text)) {
                throw wrong(name + "[" + i + "]", "text", list.get(i));
            }
            values.add(text);
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return a plain value as it came, or null if it is not there} */
    public @Nullable Object plain(String name) {
        return fields.remove(name);
    }

    /** {@return the fields that nobody took: those that this SDK does not know. Unmodifiable, mostly empty} */
    public Map<String, @Nullable Object> rest() {
        return fields.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** {@return an exception that says where a value is and what was expected of it} */
    public JsonShapeException wrong(String name, String expected, @Nullable Object found) {
        String shown = String.valueOf(found);
        return new JsonShapeException(
                path() + "." + name,
                "expected " + expected + ", found "
                        + (found instanceof String ? "'" : "")
                        + (shown.length() <= 60 ? shown : shown.substring(0, 60) + "…")
                        + (found instanceof String ? "'" : ""));
    }

    /**
     * Reads an optional date. One that is none must not take the rest of the object with it: cameras write all sorts, and the server
     * hands some of that on. It stays among the fields that nobody took.
     */
    private <T> @Nullable T read(String name, Function<String, @Nullable T> reader) {
        T value = fields.get(name) instanceof String text ? reader.apply(text) : null;
        if (value != null || fields.get(name) == null) {
            fields.remove(name);
        }
        return value;
    }

    private OffsetDateTime requiredDateTime(String name) {
        String text = string(name);
        OffsetDateTime value = DateTimes.read(text);
        if (value == null) {
            throw wrong(name, "a date and time such as 2026-05-17T08:30:00.000Z", text);
        }
        return value;
    }

    private @Nullable List<@Nullable Object> listOrNull(String name) {
        Object value = fields.remove(name);
        if (value == null) {
            return null;
        }
        List<@Nullable Object> list = Json.list(value);
        if (list == null) {
            throw wrong(name, "a list", value);
        }
        return list;
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new JsonShapeException(path() + "." + name, "expected a value, found none");
        }
        return value;
    }

    private String path() {
        return parent == null ? at : parent.path() + at;
    }
}
