package io.github.immichsdk.internal.json;

import io.github.immichsdk.api.JsonField;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds how to read a component by its type, and reads lists, sets, maps, records and what has a reader of its own. */
final class ValueReaders {

    private ValueReaders() {}

    /** {@return the reader of a component} */
    static ValueReader of(RecordComponent component) {
        JsonField field = component.getAnnotation(JsonField.class);
        if (field != null && field.reader() != void.class) {
            return new Custom(RecordTypes.make(field.reader(), Function.class));
        }
        try {
            return of(component.getAnnotatedType(), field != null && field.lenient());
        } catch (IllegalStateException e) {
            throw new IllegalStateException(component.getDeclaringRecord() + "." + component.getName(), e);
        }
    }

    private static ValueReader of(AnnotatedType annotated, boolean lenient) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType generic
                && type instanceof ParameterizedType parameterized) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            Type raw = parameterized.getRawType();
            AnnotatedType element = arguments[arguments.length - 1];
            if (raw == List.class || raw == Set.class) {
                return new Elements(of(element, false), isNullable(element), raw == Set.class);
            }
            if (raw == Map.class && arguments[0].getType() == String.class) {
                boolean nullable = isNullable(element) || element.getType() == Object.class;
                return new Entries(of(element, false), nullable, lenient);
            }
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no way to read a " + type);
        }
        return of(plain, lenient);
    }

    private static ValueReader of(Class<?> type, boolean lenient) {
        if (type == String.class) {
            return new ScalarReaders.Text();
        } else if (type == boolean.class || type == Boolean.class) {
            return ScalarReaders.TRUTH;
        } else if (type == int.class || type == Integer.class) {
            return ScalarReaders.INTEGER;
        } else if (type == long.class || type == Long.class) {
            return ScalarReaders.LONG;
        } else if (type == double.class || type == Double.class) {
            return ScalarReaders.DOUBLE;
        } else if (type == Instant.class || type == LocalDateTime.class || type == LocalDate.class) {
            return new TimeReader(type, lenient);
        } else if (type == URI.class) {
            return new WordReader(URI::create, "a URI");
        } else if (type == Object.class) {
            return ScalarReaders.PLAIN;
        } else if (type.isEnum()) {
            return new WordReader(WordReader.constants(type), "one of " + List.of(type.getEnumConstants()));
        }
        Function<String, @Nullable Object> word = WordReader.word(type);
        if (word != null) {
            return new WordReader(word, "text");
        } else if (type.isRecord()) {
            return new Nested(type);
        }
        throw new IllegalStateException("no way to read a " + type);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object element(ValueReader reader, boolean nullable, Reading in, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            if (nullable) {
                return null;
            }
            throw Reading.wrong(reader.expected(), null);
        }
        return reader.read(in, token);
    }

    private static @Nullable Object scanned(ValueReader reader, boolean nullable, ValueScan in) {
        if (!in.isNull()) {
            return reader.scan(in);
        }
        if (nullable) {
            return null;
        }
        throw ValueScan.unsure();
    }

    /** A record inside a record; found when it is first read, since records may contain their own kind. */
    private static final class Nested extends ValueReader {
        private final Class<?> type;
        private @Nullable RecordReader<?> reader;

        Nested(Class<?> type) {
            this.type = type;
        }

        @Override
        @Nullable
        Object read(Reading in, JsonToken token) {
            if (token != JsonToken.START_OBJECT) {
                throw in.wrong(expected());
            }
            return reader().read(in);
        }

        @Override
        Object scan(ValueScan in) {
            return reader().scan(in);
        }

        private RecordReader<?> reader() {
            RecordReader<?> known = reader;
            if (known == null) {
                known = RecordReader.of(type);
                reader = known;
            }
            return known;
        }

        @Override
        String expected() {
            return "an object";
        }
    }

    private static final class Elements extends ValueReader {
        /** In lists from this length on, strings may repeat. */
        private static final int SEVERAL = 8;

        private final ValueReader element;
        private final boolean nullable;
        private final boolean distinct;

        Elements(ValueReader element, boolean nullable, boolean distinct) {
            this.element = element;
            this.nullable = nullable;
            this.distinct = distinct;
        }

        @Override
        Object read(Reading in, JsonToken token) {
            if (token != JsonToken.START_ARRAY) {
                throw in.wrong(expected());
            }
            JsonParser parser = in.parser();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.END_ARRAY) {
                return absent();
            }
            Collection<@Nullable Object> values = collection();
            int i = 0;
            try {
                for (JsonToken each = first; each != JsonToken.END_ARRAY; each = parser.nextToken()) {
                    in.holds();
                    values.add(element(element, nullable, in, each));
                    i++;
                    if (i == SEVERAL) {
                        in.keepStrings();
                    }
                }
            } catch (JsonShapeException e) {
                throw e.below("[" + i + "]");
            }
            return unmodifiable(values);
        }

        @Override
        Object scan(ValueScan in) {
            if (in.openedEmpty('[', ']')) {
                return absent();
            }
            Collection<@Nullable Object> values = collection();
            int i = 0;
            do {
                in.holds();
                values.add(scanned(element, nullable, in));
                i++;
                if (i == SEVERAL) {
                    in.keepStrings();
                }
            } while (in.take(','));
            in.close(']');
            return unmodifiable(values);
        }

        private Collection<@Nullable Object> collection() {
            return distinct ? new LinkedHashSet<>() : new ArrayList<>();
        }

        private Object unmodifiable(Collection<@Nullable Object> values) {
            return distinct
                    ? Collections.unmodifiableSet((Set<@Nullable Object>) values)
                    : Collections.unmodifiableList((List<@Nullable Object>) values);
        }

        @Override
        String expected() {
            return "a list";
        }

        @Override
        Object absent() {
            return distinct ? Set.of() : List.of();
        }
    }

    private static final class Entries extends ValueReader {
        private final ValueReader value;
        private final boolean nullable;
        private final boolean lenient;

        Entries(ValueReader value, boolean nullable, boolean lenient) {
            this.value = value;
            this.nullable = nullable;
            this.lenient = lenient;
        }

        @Override
        Object read(Reading in, JsonToken token) {
            if (token != JsonToken.START_OBJECT) {
                if (lenient) {
                    in.skip();
                    return absent();
                }
                throw in.wrong(expected());
            }
            JsonParser parser = in.parser();
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                try {
                    if (values.containsKey(name)) {
                        throw new JsonShapeException("", "expected one value, found two");
                    }
                    in.holds();
                    values.put(name, element(value, nullable, in, parser.nextToken()));
                } catch (JsonShapeException e) {
                    throw e.below("." + name);
                }
            }
            return Collections.unmodifiableMap(values);
        }

        @Override
        Object scan(ValueScan in) {
            if (in.openedEmpty('{', '}')) {
                return Collections.unmodifiableMap(new LinkedHashMap<>());
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            do {
                String name = in.name();
                if (values.containsKey(name)) {
                    throw ValueScan.unsure();
                }
                in.holds();
                values.put(name, scanned(value, nullable, in));
            } while (in.take(','));
            in.close('}');
            return Collections.unmodifiableMap(values);
        }

        @Override
        String expected() {
            return "an object";
        }

        @Override
        Object absent() {
            return Map.of();
        }
    }

    /** A reader of its own, which gets the plain value. */
    private static final class Custom extends ValueReader {
        private final Function<Object, @Nullable Object> reader;

        @SuppressWarnings("unchecked") // the declaration of the record promises that it takes plain values
        Custom(Function<?, ?> reader) {
            this.reader = (Function<Object, @Nullable Object>) reader;
        }

        @Override
        @Nullable
        Object read(Reading in, JsonToken token) {
            Object plain = in.plain();
            try {
                return plain == null ? null : reader.apply(plain);
            } catch (IllegalArgumentException e) {
                throw Reading.wrong(String.valueOf(e.getMessage()), plain);
            }
        }

        @Override
        @Nullable
        Object scan(ValueScan in) {
            Object plain = in.plain();
            return plain == null ? null : reader.apply(plain);
        }

        @Override
        String expected() {
            return "a value";
        }
    }
}
