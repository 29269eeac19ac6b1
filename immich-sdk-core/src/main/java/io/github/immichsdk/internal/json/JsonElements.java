package io.github.immichsdk.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The elements of a response that is an array of records. Each is read when it is requested. Not thread-safe.
 *
 * @param <T> the record
 */
public final class JsonElements<T> {

    private final JsonParser parser;
    private final Reading reading;
    private final RecordReader<T> reader;
    private int index;
    private boolean ended;

    /** Begins an array; the parser stands before its first token. */
    JsonElements(JsonParser parser, Class<T> type) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_ARRAY) {
            throw new JsonShapeException("$", "expected an array, found " + Reading.named(token));
        }
        this.parser = parser;
        this.reading = Reading.many(parser);
        this.reader = RecordReader.of(type);
    }

    /** Says that the elements before this one are not kept in memory: the limit of held values is that of each element. */
    public void release() {
        reading.release();
    }

    /**
     * Reads the next element.
     *
     * @return the element; null if the array has ended, and nothing follows it
     * @throws JsonShapeException if the element has another shape, or something follows the array
     */
    public @Nullable T next() {
        if (ended) {
            return null;
        }
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            JsonIn.end(parser);
            ended = true;
            return null;
        }
        try {
            return reader.element(reading, token, index++);
        } catch (JsonShapeException e) {
            throw e.path().startsWith("$") ? e : e.below("$");
        }
    }
}
