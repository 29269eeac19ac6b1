package io.github.immichsdk.sync;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts the lines of a stream to events, each in one pass. Not thread-safe.
 *
 * @param <T> the type of the events
 */
interface LineDecoder<T> {

    /**
     * Converts a line.
     *
     * @param bytes contains the line
     * @param from where it begins
     * @param to where it ends
     * @return the event
     * @throws io.github.immichsdk.internal.json.JsonShapeException if it is not an event
     * @throws IllegalArgumentException if a decoder of the caller refuses it
     */
    ReceivedEvent<T> decode(byte[] bytes, int from, int to);

    /** {@return a decoder to maps as the server sends them} */
    static LineDecoder<Map<String, @Nullable Object>> maps() {
        return new MapDecoder<>(Function.identity());
    }
}
