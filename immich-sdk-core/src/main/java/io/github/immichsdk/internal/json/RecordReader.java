package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.JsonRecord;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Reads a record from JSON by its own declaration, without a map or a tree in between: the names of its components are the
 * fields, their types say how to read them, {@code @Nullable} that they may be missing or null. A last component
 * {@code additionalProperties} that is a map collects the fields that the record does not know; without it they are skipped.
 *
 * <p>Guesses which field comes next from what came next in the objects before, since a server writes all objects of a kind
 * alike: a right guess compares bytes, and no name is looked up. Thread-safe.
 *
 * @param <T> the record
 */
public final class RecordReader<T> {

    private static final Set<String> REST = Set.of("additionalProperties");
    private static final int MOST_COMPONENTS = 128;
    /** The place of the first field that is ignored; those of others are below. */
    static final int IGNORED = -1;

    private static final ClassValue<RecordReader<?>> READERS = new ClassValue<>() {
        @Override
        protected RecordReader<?> computeValue(Class<?> type) {
            return new RecordReader<>(type);
        }
    };

    private final Class<?> type;
    private final SerializableString[] names;
    private final ValueReader[] readers;
    private final boolean[] nullable;
    private final @Nullable Object[] absent;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> components = new HashMap<>();
    private final boolean rest;

    /** The place of the component that is not in the JSON; -1 if all are. */
    private final int supplied;

    private final MethodHandle constructor;
    private final @Nullable RecordCompletion completion;

    /** For each place and, at 0, the front: the place that came after it last. Racing threads guess worse at most. */
    private final int[] next;

    private final FieldScan scan;

    private RecordReader(Class<?> type) {
        RecordComponent[] declared = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        if (declared.length == 0 || declared.length > MOST_COMPONENTS) {
            throw new IllegalStateException(type + " is no record of 1 to " + MOST_COMPONENTS + " components");
        }
        this.type = type;
        RecordComponent end = declared[declared.length - 1];
        rest = REST.contains(end.getName()) && end.getType() == Map.class;
        int count = rest ? declared.length - 1 : declared.length;
        names = new SerializableString[count];
        readers = new ValueReader[count];
        nullable = new boolean[count];
        absent = new Object[count];
        next = new int[count + 1];
        supplied = supplied(type, declared);
        for (int i = 0; i < count; i++) {
            RecordComponent component = declared[i];
            String name = RecordTypes.fieldName(component);
            names[i] = new SerializedString(name);
            next[i] = i;
            components.put(component.getName(), i);
            if (i == supplied) {
                continue;
            }
            readers[i] = ValueReaders.of(component);
            nullable[i] = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            absent[i] = nullable[i] ? null : absent(component, readers[i]);
            if (places.put(name, i) != null) {
                throw new IllegalStateException(type + " reads the field " + name + " twice");
            }
        }
        next[count] = -1;
        if (supplied >= 0) {
            next[supplied] = next[supplied + 1];
        }
        constructor = RecordTypes.constructor(type);
        JsonRecord annotation = type.getAnnotation(JsonRecord.class);
        int ignored = IGNORED;
        for (String name : annotation == null ? new String[0] : annotation.ignored()) {
            if (places.put(name, ignored--) != null) {
                throw new IllegalStateException(type + " reads the field " + name + " that it ignores");
            }
        }
        scan = new FieldScan(
                this, Arrays.stream(names).map(SerializableString::getValue).toArray(String[]::new));
        completion = annotation == null || annotation.completedBy() == void.class
                ? null
                : RecordTypes.make(annotation.completedBy(), RecordCompletion.class);
    }

    /**
     * Returns the reader of a record.
     *
     * @param type the record
     * @param <T> the record
     * @return its reader, made once
     * @throws IllegalStateException if a component is of a type that has no form in JSON
     */
    @SuppressWarnings("unchecked") // the reader of a type makes values of that type
    public static <T> RecordReader<T> of(Class<T> type) {
        return (RecordReader<T>) READERS.get(type);
    }

    private static int supplied(Class<?> type, RecordComponent[] declared) {
        int place = -1;
        for (int i = 0; i < declared.length; i++) {
            JsonField field = declared[i].getAnnotation(JsonField.class);
            if (field != null && field.supplied()) {
                if (place >= 0) {
                    throw new IllegalStateException(type + " has two supplied components; one is possible");
                }
                place = i;
            }
        }
        return place;
    }

    private static @Nullable Object absent(RecordComponent component, ValueReader reader) {
        JsonField field = component.getAnnotation(JsonField.class);
        return field == null || field.absent().equals(JsonField.NONE) ? reader.absent() : reader.parse(field.absent());
    }

    /**
     * Reads one element of an array.
     *
     * @param token its first token, on which {@code in} stands
     * @param index its place in the array
     * @return the record
     */
    T element(Reading in, @Nullable JsonToken token, int index) {
        try {
            if (token != JsonToken.START_OBJECT) {
                throw new JsonShapeException("", "expected an object, found " + Reading.named(token));
            }
            return read(in);
        } catch (JsonShapeException e) {
            throw e.below("[" + index + "]");
        }
    }

    /**
     * Reads one record.
     *
     * @param in stands on the start of an object; afterwards on its end
     * @return the record
     * @throws JsonShapeException if the object is of another shape; its path begins below the object
     */
    public T read(Reading in) {
        @Nullable Object[] values = values();
        return finish(values, fields(in, values));
    }

    /**
     * Reads the fields of a record with a supplied component, whose value may not be known yet.
     *
     * @param in stands on the start of an object; afterwards on its end
     * @return the fields
     * @throws JsonShapeException if a field has another type; its path begins below the object
     */
    public UnfinishedRecord<T> start(Reading in) {
        @Nullable Object[] values = values();
        return new UnfinishedRecord<>(this, values, fields(in, values));
    }

    /** {@return the fields of an empty object, of a record with a supplied component} */
    public UnfinishedRecord<T> startEmpty() {
        return new UnfinishedRecord<>(this, values(), null);
    }

    /** {@return a record from JSON in memory; throws an exception if the parser has to read it} */
    T scan(ValueScan in) {
        @Nullable Object[] values = values();
        return finish(values, scan.read(in, values));
    }

    /** {@return the records of an array in JSON in memory, like {@link #scan}} */
    List<T> scanList(ValueScan in, HeldValues held) {
        List<T> values = new ArrayList<>();
        if (!in.openedEmpty('[', ']')) {
            in.keepStrings();
            do {
                held.add();
                values.add(scan(in));
            } while (in.take(','));
            in.close(']');
        }
        return Collections.unmodifiableList(values);
    }

    /** {@return the place that came after another one last; -1 if none did} */
    int guess(int last) {
        return next[last];
    }

    /** Remembers which place came after another one. */
    void learn(int last, int place) {
        next[last] = place;
    }

    /** {@return the place of a field; {@link #IGNORED} or less if it is ignored, null if it is unknown} */
    @Nullable
    Integer place(String field) {
        return places.get(field);
    }

    ValueReader value(int place) {
        return readers[place];
    }

    /** {@return whether fields that the record does not know are read} */
    boolean keepsUnknown() {
        return rest || completion != null;
    }

    private @Nullable Object[] values() {
        return new Object[rest ? names.length + 1 : names.length];
    }

    T finish(@Nullable Object[] values, @Nullable Map<String, @Nullable Object> unknown, Object value) {
        values[supplied] = value;
        return finish(values, unknown);
    }

    private T finish(@Nullable Object[] values, @Nullable Map<String, @Nullable Object> unknown) {
        if (completion != null) {
            complete(completion, new RecordValues(components, values, unknown));
        }
        for (int i = 0; i < names.length; i++) {
            if (values[i] == null && !nullable[i]) {
                values[i] = absent[i];
                if (values[i] == null) {
                    throw new JsonShapeException("." + names[i].getValue(), "expected a value, found none");
                }
            }
        }
        if (rest) {
            values[names.length] =
                    unknown == null || unknown.isEmpty() ? Map.of() : Collections.unmodifiableMap(unknown);
        }
        return made(values);
    }

    private @Nullable Map<String, @Nullable Object> fields(Reading in, @Nullable Object[] values) {
        ValueScan memory = in.scan();
        return memory == null ? fieldsOfTokens(in, values) : scan.read(memory, values);
    }

    private @Nullable Map<String, @Nullable Object> fieldsOfTokens(Reading in, @Nullable Object[] values) {
        JsonParser parser = in.parser();
        Map<String, @Nullable Object> unknown = null;
        long seen = 0;
        long seenAbove = 0;
        long seenIgnored = 0;
        int last = 0;
        while (true) {
            int guess = next[last];
            int place = guess;
            if (guess < 0 ? parser.nextName() != null : !parser.nextName(names[guess])) {
                place = -1;
            } else if (guess < 0) {
                return unknown;
            }
            if (place < 0) {
                if (parser.currentToken() == JsonToken.END_OBJECT) {
                    return unknown;
                }
                Integer found = places.get(parser.currentName());
                if (found == null) {
                    unknown = unknown(in, unknown);
                    continue;
                }
                place = found;
                if (place <= IGNORED) {
                    long ignored = 1L << (IGNORED - place);
                    if ((seenIgnored & ignored) != 0) {
                        throw twice(parser.currentName());
                    }
                    seenIgnored |= ignored;
                    parser.nextToken();
                    parser.skipChildren();
                    continue;
                }
                next[last] = place;
            }
            long bit = 1L << place;
            if (((place < 64 ? seen : seenAbove) & bit) != 0) {
                throw twice(names[place].getValue());
            }
            if (place < 64) {
                seen |= bit;
            } else {
                seenAbove |= bit;
            }
            last = place + 1;
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            try {
                values[place] = readers[place].read(in, token);
            } catch (JsonShapeException e) {
                throw e.below("." + names[place].getValue());
            }
            if (values[place] == null && readers[place] instanceof TimeReader) {
                unknown = kept(in, unknown, names[place].getValue());
            }
        }
    }

    private @Nullable Map<String, @Nullable Object> unknown(
            Reading in, @Nullable Map<String, @Nullable Object> unknown) {
        JsonParser parser = in.parser();
        String name = parser.currentName();
        parser.nextToken();
        if (!keepsUnknown()) {
            parser.skipChildren();
            return unknown;
        }
        Map<String, @Nullable Object> additionalProperties = unknown == null ? new LinkedHashMap<>() : unknown;
        if (additionalProperties.containsKey(name)) {
            throw twice(name);
        }
        additionalProperties.put(name, plain(in, name));
        return additionalProperties;
    }

    private static @Nullable Object plain(Reading in, String name) {
        try {
            return in.plain();
        } catch (JsonShapeException e) {
            throw e.below("." + name);
        }
    }

    /** Keeps the value of a lenient date that is invalid. */
    private @Nullable Map<String, @Nullable Object> kept(
            Reading in, @Nullable Map<String, @Nullable Object> unknown, String name) {
        if (!rest) {
            in.parser().skipChildren();
            return unknown;
        }
        Map<String, @Nullable Object> additionalProperties = unknown == null ? new LinkedHashMap<>() : unknown;
        additionalProperties.put(name, plain(in, name));
        return additionalProperties;
    }

    private static JsonShapeException twice(String name) {
        return new JsonShapeException("." + name, "expected one value, found two");
    }

    private static void complete(RecordCompletion completion, RecordValues values) {
        try {
            completion.complete(values);
        } catch (IllegalArgumentException e) {
            throw new JsonShapeException("", String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // the constructor is that of T
    private T made(@Nullable Object[] values) {
        try {
            return (T) constructor.invokeExact(values);
        } catch (IllegalArgumentException e) {
            throw new JsonShapeException("", String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }
}
