package io.github.immichsdk.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of one response, read sequentially into records, or into plain values where nothing is known of it.
 */
public final class JsonIn implements AutoCloseable {

    private final @Nullable JsonSource source;
    private final @Nullable String date;
    private @Nullable JsonParser parser;

    /**
     * Begins to read by a parser.
     *
     * @param parser stands before the first token
     */
    public JsonIn(JsonParser parser) {
        this.parser = parser;
        this.source = null;
        this.date = null;
    }

    private JsonIn(JsonSource source, @Nullable String date) {
        this.source = source;
        this.date = date;
    }

    /**
     * Starts to read a response. Reads no byte yet.
     *
     * @param body the body; {@link #close} closes it
     * @param expected its length, as the server says; -1 if it does not
     * @param date the {@code Date} header of the response, or null
     * @return the JSON of the response
     */
    public static JsonIn of(InputStream body, long expected, @Nullable String date) {
        return new JsonIn(new JsonSource(body, expected), date);
    }

    /** {@return the JSON in memory, which nobody changes} */
    static JsonIn of(byte[] bytes) {
        return new JsonIn(new JsonSource(bytes), null);
    }

    /** {@return whether the end of the response was reached, although a value was incomplete} */
    public boolean ended() {
        return source != null && source.ended();
    }

    /** {@return the parser, which reads from the beginning} */
    private JsonParser parser() {
        JsonParser known = parser;
        if (known == null) {
            known = Json.parser(Objects.requireNonNull(source));
            parser = known;
        }
        return known;
    }

    /**
     * Reads the response without a parser.
     *
     * @return null if a parser has to read it: it is long, or anything in it is wrong or unusual
     */
    private <T> @Nullable T scanned(BiFunction<ValueScan, HeldValues, T> read) {
        if (parser != null || source == null || !source.inMemory()) {
            return null;
        }
        HeldValues held = new HeldValues();
        ValueScan in = new ValueScan(held);
        in.start(source.memory(), 0, source.count());
        try {
            T value = read.apply(in, held);
            in.end();
            return value;
        } catch (RuntimeException e) {
            // the parser finds out why
            return null;
        }
    }

    /** Closes the body. */
    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
        }
        if (source != null) {
            source.close();
        }
    }

    /** {@return the server's clock at the response, to the second; null if unknown} */
    public @Nullable Instant respondedAt() {
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
        RecordReader<T> reader = RecordReader.of(type);
        T scanned = scanned((in, held) -> reader.scan(in));
        if (scanned != null) {
            return scanned;
        }
        JsonParser parser = parser();
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT) {
            throw new JsonShapeException("$", "expected an object, found " + named(token));
        }
        try {
            T value = reader.read(Reading.one(parser));
            end(parser);
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
        RecordReader<T> reader = RecordReader.of(type);
        List<T> scanned = scanned((in, held) -> reader.scanList(in, held));
        if (scanned != null) {
            return scanned;
        }
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
        return new JsonElements<>(parser(), type);
    }

    /** {@return the response as a plain value: maps, lists, text, numbers, booleans or null} */
    public @Nullable Object plain() {
        JsonParser parser = parser();
        if (parser.nextToken() == null) {
            throw new JsonShapeException("$", "expected a value, found nothing");
        }
        Object value;
        try {
            value = Json.plain(parser, new HeldValues());
        } catch (JsonShapeException e) {
            throw e.below("$");
        }
        end(parser);
        return value;
    }

    /** {@return the response as a map of plain values, in the order of the response} */
    public Map<String, @Nullable Object> map() {
        JsonParser parser = parser();
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
        end(parser);
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

    static void end(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw new JsonShapeException("$", "expected the end, found more");
        }
    }

    private static String named(@Nullable JsonToken token) {
        return Reading.named(token);
    }
}
