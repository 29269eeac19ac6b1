package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.FieldChange;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request that is a record, by its own declaration. A component that is null is left out; a {@link FieldChange} says
 * whether its field is left out, null or a value; what is declared secret is sent and never shown. Open words are written as
 * their text.
 */
public final class RecordWriter {

    private static final ClassValue<RecordWriter> WRITERS = new ClassValue<>() {
        @Override
        protected RecordWriter computeValue(Class<?> type) {
            return new RecordWriter(type);
        }
    };

    /** The classes that are written as their text. */
    private static final ClassValue<Boolean> WORDS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return !type.isEnum() && WordReader.word(type) != null;
        }
    };

    private final Class<?> type;
    private final List<Component> components = new ArrayList<>();
    private final boolean word;

    private record Component(String field, boolean secret, MethodHandle accessor) {}

    private RecordWriter(Class<?> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        for (RecordComponent component : declared) {
            components.add(new Component(
                    RecordTypes.fieldName(component), RecordTypes.secret(component), RecordTypes.accessor(component)));
        }
        word = WordReader.word(type) != null;
    }

    /**
     * Turns a request into fields.
     *
     * @param request the request
     * @return its fields, in the order of the components
     * @throws IllegalArgumentException if a secret is not text, or stands in a record inside another
     */
    public static JsonFields fields(Record request) {
        JsonFields fields = new JsonFields();
        RecordWriter writer = WRITERS.get(request.getClass());
        for (Component component : writer.components) {
            Object value = writer.value(component, request);
            if (value instanceof FieldChange<?> change && change.isSent() && change.value() == null) {
                fields.putNull(component.field);
            } else if (component.secret) {
                Object secret = value instanceof FieldChange<?> change ? change.value() : value;
                if (secret != null) {
                    fields.putSecret(component.field, text(component, secret));
                }
            } else {
                fields.put(component.field, plain(value));
            }
        }
        return fields;
    }

    private static String text(Component component, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(component.field + ": a secret must be text");
    }

    /** {@return a value with records as maps; null if it is left out} */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof FieldChange<?> change) {
            return plain(change.value());
        } else if (value instanceof Record inner) {
            return WRITERS.get(inner.getClass()).nested(inner);
        } else if (value instanceof Collection<?> collection) {
            List<@Nullable Object> list = new ArrayList<>(collection.size());
            collection.forEach(element -> list.add(plain(element)));
            return list;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(String.valueOf(key), plain(element)));
            return copy;
        } else if (value instanceof Duration duration) {
            return duration.toMillis();
        } else if (value instanceof Instant instant) {
            return DateTimes.write(instant);
        } else if (value instanceof URI || value instanceof LocalDate || value != null && WORDS.get(value.getClass())) {
            return value.toString();
        }
        return value;
    }

    private @Nullable Object nested(Record inner) {
        if (word) {
            return inner.toString();
        }
        JsonFields fields = fields(inner);
        if (!fields.secrets().isEmpty()) {
            throw new IllegalArgumentException("a " + type.getSimpleName() + " inside a request holds a secret");
        }
        return fields.map();
    }

    private @Nullable Object value(Component component, Record request) {
        try {
            return (Object) component.accessor.invokeExact((Object) request);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + type.getName() + "." + component.field, e);
        }
    }
}
