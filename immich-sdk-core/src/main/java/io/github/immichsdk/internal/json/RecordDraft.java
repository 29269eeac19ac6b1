package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.OpenWord;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Makes the record of which a server would respond to a request, from the fields of the request: for dry runs. */
public final class RecordDraft {

    private static final String ID = "id";

    private RecordDraft() {}

    /**
     * Makes a new record.
     *
     * @param type the record
     * @param fields the fields of the request; those that the record does not have are ignored
     * @param now the value of required times that the fields lack; other required values are empty, 0 or false
     * @return the record
     * @throws IllegalStateException if a field has another form in the response: then the area must make the record
     */
    public static <T> T made(Class<T> type, Map<String, ? extends @Nullable Object> fields, Instant now) {
        try {
            return of(type, complete(type, fields, now));
        } catch (JsonShapeException e) {
            throw new IllegalStateException("a dry run cannot make a " + type.getSimpleName() + " from its request", e);
        }
    }

    /**
     * Makes a record from its fields, as if they were read from an object.
     *
     * @param type the record
     * @param fields the plain values by name
     * @return the record
     * @throws JsonShapeException if a required field is missing, or a field has another type
     */
    public static <T> T of(Class<T> type, Map<String, ? extends @Nullable Object> fields) {
        try (JsonParser parser = Json.parser(new ByteArrayInputStream(Json.bytes(fields)))) {
            return new JsonIn(parser).object(type);
        }
    }

    /**
     * Makes a changed record.
     *
     * @param record the record before
     * @param fields the fields of the request
     * @param now when it is changed
     * @return a record with these fields, and the other values of the record before
     */
    public static <T> T changed(T record, Map<String, ? extends @Nullable Object> fields, Instant now) {
        Class<T> type = type(record);
        T sent = made(type, fields, now);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = RecordTypes.fieldName(components[i]);
            boolean changes = fields.containsKey(name) || name.equals("updatedAt");
            values[i] = value(components[i], changes ? sent : record);
        }
        try {
            return type.cast((Object) RecordTypes.constructor(type).invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    /** {@return the ID of a record; null if it has none} */
    public static @Nullable String id(Object record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getName().equals(ID) && component.getType() == String.class) {
                return (String) value(component, record);
            }
        }
        return null;
    }

    private static Map<String, @Nullable Object> complete(
            Class<?> type, Map<String, ? extends @Nullable Object> fields, Instant now) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = RecordTypes.fieldName(component);
            Object otherwise = required(component) ? empty(component.getType(), now) : null;
            if (fields.containsKey(name)) {
                all.put(name, fields.get(name));
            } else if (otherwise != null) {
                all.put(name, otherwise);
            }
        }
        return all;
    }

    private static boolean required(RecordComponent component) {
        JsonField field = component.getAnnotation(JsonField.class);
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && (field == null || field.absent().equals(JsonField.NONE));
    }

    private static @Nullable Object empty(Class<?> type, Instant now) {
        if (type == String.class || OpenWord.class.isAssignableFrom(type)) {
            return "";
        } else if (type == Instant.class) {
            return DateTimes.write(now);
        } else if (type == boolean.class) {
            return false;
        } else if (type == int.class || type == long.class || type == double.class) {
            return 0;
        }
        return type.isRecord() ? complete(type, Map.of(), now) : null;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return (Object) RecordTypes.accessor(component).invokeExact(record);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    @SuppressWarnings("unchecked") // the class of a T
    private static <T> Class<T> type(T record) {
        return (Class<T>) record.getClass();
    }
}
