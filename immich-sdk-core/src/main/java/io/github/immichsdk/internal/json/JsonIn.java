package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of one response, read sequentially: an object as a whole, or an array element by element, so that a long list
 * never stands in memory twice.
 */
public final class JsonIn {

    private final JsonParser parser;
    private final @Nullable String date;

    /**
     * Begins to read.
     *
     * @param parser stands before the first token
     */
    public JsonIn(JsonParser parser) {
        this(parser, null);
    }

    /**
     * Starts to read a response.
     *
     * @param parser stands before the first token
     * @param date the {@code Date} header of the response, or null
     */
    public JsonIn(JsonParser parser, @Nullable String date) {
        this.parser = parser;
        this.date = date;
    }

    /** {@return the server's clock at the response, to the second; null if unknown} */
    public @Nullable Instant answeredAt() {
        if (date == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** {@return the response as an object} */
    public JsonObject object() {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new JsonShapeException("$", "expected an object, found " + named(token));
        }
        JsonObject object = new JsonObject(null, "$", JsonObject.fields(parser));
        end();
        return object;
    }

    /**
     * Reads the response as one record.
     *
     * @param type the record
     * @return the record
     */
    public <T> T object(Class<T> type) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new JsonShapeException("$", "expected an object, found " + named(token));
        }
        try {
            T value = RecordReader.of(type).read(Reading.one(parser));
            end();
            return value;
        } catch (JsonShapeException e) {
            throw e.path().startsWith("$") ? e : e.below("$");
        }
    }

    /**
     * Reads the response as an array of records.
     *
     * @param type the record
     * @return the records, in order, unmodifiable
     */
    public <T> List<T> array(Class<T> type) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY) {
            throw new JsonShapeException("$", "expected an array, found " + named(token));
        }
        try {
            List<T> values = RecordReader.of(type).list(Reading.many(parser));
            end();
            return values;
        } catch (JsonShapeException e) {
            throw e.path().startsWith("$") ? e : e.below("$");
        }
    }

    /**
     * Reads the response as an object, one of whose fields is a long array of objects.
     *
     * @param name the field
     * @param action gets each element of the array as it is read
     * @return the object without that field
     */
    public JsonObject object(String name, Consumer<JsonObject> action) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new JsonShapeException("$", "expected an object, found " + named(token));
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            token = parser.nextToken();
            if (field.equals(name) && token == JsonToken.START_ARRAY) {
                elements("$." + name, action);
            } else {
                fields.put(field, Json.plain(parser));
            }
        }
        end();
        return new JsonObject(null, "$", fields);
    }

    /**
     * Reads the response as an array of objects.
     *
     * @param codec reads one
     * @return the values, in order
     */
    public <T> List<T> array(Function<JsonObject, T> codec) {
        List<T> values = new ArrayList<>();
        each(element -> values.add(codec.apply(element)));
        return List.copyOf(values);
    }

    /**
     * Reads the response as an array of objects, one at a time.
     *
     * @param action gets each
     */
    public void each(Consumer<JsonObject> action) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY) {
            throw new JsonShapeException("$", "expected an array, found " + named(token));
        }
        elements("$", action);
        end();
    }

    private void elements(String path, Consumer<JsonObject> action) {
        JsonToken token;
        for (int i = 0; (token = parser.nextToken()) != JsonToken.END_ARRAY; i++) {
            String at = path + "[" + i + "]";
            if (token != JsonToken.START_OBJECT) {
                throw new JsonShapeException(at, "expected an object, found " + named(token));
            }
            action.accept(new JsonObject(null, at, JsonObject.fields(parser)));
        }
    }

    /** {@return the response as a plain value: maps, lists, text, numbers, booleans or null} */
    public @Nullable Object plain() {
        if (parser.nextToken() == null) {
            throw new JsonShapeException("$", "expected a value, found nothing");
        }
        Object value = Json.plain(parser);
        end();
        return value;
    }

    /** {@return the response as a list of plain values} */
    public List<@Nullable Object> list() {
        Object value = plain();
        List<@Nullable Object> list = Json.list(value);
        if (list == null) {
            throw new JsonShapeException("$", "expected an array, found " + (value == null ? "null" : "another value"));
        }
        return Collections.unmodifiableList(list);
    }

    private void end() {
        if (parser.nextToken() != null) {
            throw new JsonShapeException("$", "expected the end, found more");
        }
    }

    private static String named(@Nullable JsonToken token) {
        return Reading.named(token);
    }
}
