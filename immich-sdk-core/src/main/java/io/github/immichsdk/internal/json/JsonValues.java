package io.github.immichsdk.internal.json;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes plain values as JSON: maps, collections, arrays, strings, numbers, booleans and null. Instants are written as the
 * server takes them; other dates and times, UUIDs and enums are written as their text.
 *
 * <p>Names the place of a value that JSON cannot hold, because the caller of a raw request wrote it.
 */
public final class JsonValues {

    private static final int MAX_DEPTH = 100;

    private final JsonGenerator generator;
    private final Deque<Object> path = new ArrayDeque<>();

    private JsonValues(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * Writes a value.
     *
     * @param generator where to
     * @param value the value
     * @throws IllegalArgumentException if the value, or a value inside it, has no form in JSON; names its place
     */
    public static void write(JsonGenerator generator, @Nullable Object value) {
        JsonValues values = new JsonValues(generator);
        try {
            values.any(value);
        } catch (JacksonException e) {
            throw values.wrong("cannot be written as JSON: " + e.getOriginalMessage());
        }
    }

    private void any(@Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof UUID) {
            generator.writeString(value.toString());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> collection) {
            array(collection.iterator());
        } else if (value.getClass().isArray()) {
            array(elements(value));
        } else if (value instanceof Instant instant) {
            generator.writeString(DateTimes.write(instant));
        } else if (value instanceof TemporalAccessor || value instanceof Enum) {
            generator.writeString(value.toString());
        } else {
            throw wrong("a " + value.getClass().getName()
                    + " cannot be written as JSON; use a Map, List, String, Number, Boolean, Instant or null");
        }
    }

    private void number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            generator.writeNumber(number.intValue());
        } else if (number instanceof Long || number instanceof AtomicLong || number instanceof AtomicInteger) {
            generator.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            generator.writeNumber(big);
        } else if (number instanceof BigDecimal big) {
            generator.writeNumber(big);
        } else if (!Double.isFinite(number.doubleValue())) {
            throw wrong("the number " + number + " cannot be written as JSON; use a finite one");
        } else if (number instanceof Float) {
            generator.writeNumber(number.floatValue());
        } else {
            generator.writeNumber(number.doubleValue());
        }
    }

    private void object(Map<?, ?> map) {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getKey() == null) {
                throw wrong("the key null cannot be written as JSON; use a String");
            }
            String key = entry.getKey().toString();
            into(key);
            generator.writeName(key);
            any(entry.getValue());
            path.removeLast();
        }
        generator.writeEndObject();
    }

    private void array(Iterator<?> elements) {
        generator.writeStartArray();
        for (int i = 0; elements.hasNext(); i++) {
            into(i);
            any(elements.next());
            path.removeLast();
        }
        generator.writeEndArray();
    }

    private static Iterator<@Nullable Object> elements(Object array) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < Array.getLength(array);
            }

            @Override
            public @Nullable Object next() {
                return Array.get(array, next++);
            }
        };
    }

    private void into(Object step) {
        if (path.size() == MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "the JSON is nested deeper than " + MAX_DEPTH + " levels; does a value contain itself?");
        }
        path.addLast(step);
    }

    private IllegalArgumentException wrong(String text) {
        StringBuilder at = new StringBuilder("$");
        path.forEach(step -> at.append(step instanceof Integer ? "[" + step + "]" : "." + step));
        return new IllegalArgumentException(at + ": " + text);
    }
}
