package io.github.immichsdk.testkit.internal.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as plain Java values: maps, lists, texts, numbers, booleans and null.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
        MAPPER.writeValue(bytes, value);
        return bytes;
    }

    /** {@return the value as UTF-8, in one piece} */
    public static byte[] bytes(@Nullable Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** {@return a list as UTF-8, made entry by entry} */
    public static JsonBytes writeRows(Stream<?> rows) {
        JsonBytes bytes = new JsonBytes();
        try (JsonGenerator generator = MAPPER.createGenerator(bytes)) {
            generator.writeStartArray();
            rows.forEach(generator::writePOJO);
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
        try {
            return MAPPER.readValue(bytes, Object.class);
        } catch (JacksonException broken) {
            throw new ApiException(400, JsonSyntax.complaint(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    /** {@return a number as JavaScript writes it: without a fraction when it has none} */
    public static Number number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }
}
