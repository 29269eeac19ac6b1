package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of one response, read sequentially into records, or into plain values where nothing is known of it.
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
        List<T> values = new ArrayList<>();
        HeldValues held = new HeldValues();
        JsonElements<T> elements = elements(type);
        for (T element = elements.next(); element != null; element = elements.next()) {
            held.add();
            values.add(element);
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * Reads the response as an array of records, one at a time.
     *
     * @param type the record
     * @param action gets each
     */
    public <T> void each(Class<T> type, Consumer<? super T> action) {
        JsonElements<T> elements = elements(type);
        for (T element = elements.next(); element != null; element = elements.next()) {
            action.accept(element);
            elements.release();
        }
    }

    /**
     * Starts to read the response as an array of records.
     *
     * @param type the record
     * @return reads the elements; this must not be used any more
     */
    public <T> JsonElements<T> elements(Class<T> type) {
        return new JsonElements<>(parser, type);
    }

    /** {@return the response as a plain value: maps, lists, text, numbers, booleans or null} */
    public @Nullable Object plain() {
        if (parser.nextToken() == null) {
            throw new JsonShapeException("$", "expected a value, found nothing");
        }
        Object value;
        try {
            value = Json.plain(parser, new HeldValues());
        } catch (JsonShapeException e) {
            throw e.below("$");
        }
        end();
        return value;
    }

    /** {@return the response as a map of plain values, in the order of the response} */
    public Map<String, @Nullable Object> map() {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new JsonShapeException("$", "expected an object, found " + named(token));
        }
        Map<String, @Nullable Object> map;
        try {
            map = Json.fields(parser, new HeldValues());
        } catch (JsonShapeException e) {
            throw e.below("$");
        }
        end();
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
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
        end(parser);
    }

    static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new JsonShapeException("$", "expected the end, found more");
        }
    }

    private static String named(@Nullable JsonToken token) {
        return Reading.named(token);
    }
}
