package io.github.immichsdk.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record that is being read, by their names in Java, and the fields that it does not know. */
public final class RecordValues {

    private final Map<String, Integer> places;
    private final @Nullable Object[] values;
    private final @Nullable Map<String, @Nullable Object> unknown;

    RecordValues(
            Map<String, Integer> places, @Nullable Object[] values, @Nullable Map<String, @Nullable Object> unknown) {
        this.places = places;
        this.values = values;
        this.unknown = unknown;
    }

    /** {@return a component, or null if it was missing or null} */
    public @Nullable Object get(String component) {
        return values[place(component)];
    }

    /** Sets a component. */
    public void set(String component, @Nullable Object value) {
        values[place(component)] = value;
    }

    /** {@return a field that the record does not know, as a plain value; it is no longer an additional property} */
    public @Nullable Object takeUnknown(String field) {
        return unknown == null ? null : unknown.remove(field);
    }

    private int place(String component) {
        Integer place = places.get(component);
        if (place == null) {
            throw new IllegalStateException("no component " + component);
        }
        return place;
    }
}
