package io.github.immichsdk.internal.json;

import io.github.immichsdk.transport.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON, with bounds on what a server can make the client hold. */
public final class Json {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(5_000_000)
            .maxNumberLength(400)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    private Json() {}

    /** {@return a parser over a stream; closing it closes the stream} */
    public static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** {@return a parser over bytes in memory} */
    public static JsonParser parser(byte[] bytes, int from, int to) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, to - from);
    }

    /**
     * Reads bytes in memory that hold one JSON value and nothing else.
     *
     * @param bytes the memory
     * @param from where the value begins
     * @param to where it ends
     * @return a plain value: maps, lists, text, numbers, booleans or null
     * @throws JsonShapeException if they do not
     */
    public static @Nullable Object value(byte[] bytes, int from, int to) {
        try (JsonParser parser = parser(bytes, from, to)) {
            return new JsonIn(parser).plain();
        } catch (JacksonException e) {
            throw new JsonShapeException("$", "it is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Reads a value like {@link #value(byte[], int, int)}, as a part of a response whose other values are held, too. */
    static @Nullable Object value(byte[] bytes, int from, int to, HeldValues held) {
        try (JsonParser parser = parser(bytes, from, to)) {
            parser.nextToken();
            Object value = plain(parser, held);
            JsonIn.end(parser);
            return value;
        }
    }

    /**
     * Reads bytes in memory that hold one JSON object and nothing else.
     *
     * @param bytes the bytes
     * @param type the record to read it into
     * @return the record
     * @throws JsonShapeException if they are not JSON, with the path {@code $}; or if the object is of another shape
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try (JsonIn in = JsonIn.of(bytes)) {
            return in.object(type);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        } catch (JacksonException e) {
            throw new JsonShapeException("$", "it is not JSON: " + e.getOriginalMessage());
        }
    }

    /**
     * Reads text that holds one JSON object and nothing else.
     *
     * @param text the text
     * @param type the record to read it into
     * @return the record
     * @throws JsonShapeException if it is not JSON, with the path {@code $}; or if the object is of another shape
     */
    public static <T> T read(String text, Class<T> type) {
        return read(text.getBytes(StandardCharsets.UTF_8), type);
    }

    /** {@return a record as JSON text} */
    public static String text(Record value) {
        return text(RecordWriter.fields(value).map());
    }

    /**
     * Writes a plain value as JSON bytes.
     *
     * @param value what {@link JsonValues} writes
     * @return the bytes, in UTF-8
     * @throws IllegalArgumentException if the value, or a value inside it, has no form in JSON
     */
    public static byte[] bytes(@Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            JsonValues.write(generator, value);
        }
        return out.toByteArray();
    }

    /**
     * Writes a plain value as JSON text.
     *
     * @param value what {@link JsonValues} writes
     * @return the text
     * @throws IllegalArgumentException if the value, or a value inside it, has no form in JSON
     */
    public static String text(@Nullable Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            JsonValues.write(generator, value);
        }
        return out.toString();
    }

    /** {@return a request body with a value as JSON} */
    public static RequestBody body(Object value) {
        byte[] bytes = bytes(value);
        return new JsonBody(bytes, bytes);
    }

    /** {@return a request body with fields as JSON; its text hides what is secret} */
    public static RequestBody body(JsonFields fields) {
        return fields.secrets().isEmpty()
                ? body((Object) fields.map())
                : new JsonBody(bytes(fields.map()), bytes(fields.shown()));
    }

    /** Reads a plain value: maps in the order of the document, lists, text, numbers, booleans or null. */
    static @Nullable Object plain(JsonParser parser, HeldValues held) {
        held.add();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, held);
            case START_ARRAY -> elements(parser, held);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> Numbers.plain(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new IllegalStateException("not a value: " + parser.currentToken());
        };
    }

    /** Reads the fields of an object whose start was read. */
    static Map<String, @Nullable Object> fields(JsonParser parser, HeldValues held) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            try {
                if (fields.containsKey(name)) {
                    throw new JsonShapeException("", "expected one value, found two");
                }
                fields.put(name, plain(parser, held));
            } catch (JsonShapeException e) {
                throw e.below("." + name);
            }
        }
        return fields;
    }

    private static List<@Nullable Object> elements(JsonParser parser, HeldValues held) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                elements.add(plain(parser, held));
            } catch (JsonShapeException e) {
                throw e.below("[" + elements.size() + "]");
            }
        }
        return elements;
    }

    /** {@return whether a plain value is a list} */
    @SuppressWarnings("unchecked")
    static @Nullable List<@Nullable Object> list(@Nullable Object value) {
        return value instanceof List ? (List<@Nullable Object>) value : null;
    }
}
