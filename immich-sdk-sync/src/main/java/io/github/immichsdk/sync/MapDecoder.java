package io.github.immichsdk.sync;

import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.json.LazyLines;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads each line as a map, and lets a decoder of the caller convert the map. */
final class MapDecoder<T> implements LineDecoder<T> {

    private final Function<? super Map<String, @Nullable Object>, ? extends T> decoder;

    private final LazyLines lines = new LazyLines();

    MapDecoder(Function<? super Map<String, @Nullable Object>, ? extends T> decoder) {
        this.decoder = decoder;
    }

    @Override
    public ReceivedEvent<T> decode(byte[] bytes, int from, int to) {
        if (!(lines.read(bytes, from, to) instanceof Map<?, ?> map)) {
            throw new JsonShapeException("$", "expected an object, found another value");
        }
        @SuppressWarnings("unchecked") // the keys of a JSON map are strings
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) map;
        String type = text(fields, "type");
        String ack = text(fields, "ack");
        return new ReceivedEvent<>(
                type, ack, Objects.requireNonNull(decoder.apply(fields), "the decoder returned null"));
    }

    private static String text(Map<String, @Nullable Object> fields, String name) {
        if (fields.get(name) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw noText(name);
    }

    /** {@return the exception for a line without one of the fields that each event has} */
    static JsonShapeException noText(String name) {
        return new JsonShapeException("$." + name, "expected a string that is not empty, found none");
    }
}
