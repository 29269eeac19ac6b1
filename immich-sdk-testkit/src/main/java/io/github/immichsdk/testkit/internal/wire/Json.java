package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.json.JsonValues;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain Java values: maps, lists, texts, numbers, booleans and null.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** {@return a new object that keeps the order of its keys} */
    public static Map<String, @Nullable Object> object() {
        return new LinkedHashMap<>();
    }

    /** {@return an object with one key} */
    public static Map<String, @Nullable Object> object(String key, @Nullable Object value) {
        Map<String, @Nullable Object> object = object();
        object.put(key, value);
        return object;
    }

    /** {@return the value as UTF-8} */
    public static JsonBytes write(@Nullable Object value) {
        JsonBytes bytes = new JsonBytes();
        write(bytes, value);
        return bytes;
    }

    /** {@return the value as UTF-8, in one piece} */
    public static byte[] bytes(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        write(bytes, value);
        return bytes.toByteArray();
    }

    /** {@return a list as UTF-8, made entry by entry} */
    public static JsonBytes writeRows(Stream<?> rows) {
        JsonBytes bytes = new JsonBytes();
        try (JsonGenerator generator = generator(bytes)) {
            generator.writeStartArray();
            rows.forEach(row -> JsonValues.write(generator, row));
            generator.writeEndArray();
        }
        return bytes;
    }

    /**
     * Reads one value.
     *
     * @throws ApiException 400 with the words of the genuine server's parser if the text is not JSON
     */
    public static @Nullable Object read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return new JsonIn(parser).plain();
        } catch (JacksonException | JsonShapeException broken) {
            throw new ApiException(400, JsonSyntax.complaint(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    /** {@return a number as JavaScript writes it: without a fraction when it has none} */
    public static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    private static void write(OutputStream bytes, @Nullable Object value) {
        try (JsonGenerator generator = generator(bytes)) {
            JsonValues.write(generator, value);
        }
    }

    private static JsonGenerator generator(OutputStream bytes) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
    }
}
