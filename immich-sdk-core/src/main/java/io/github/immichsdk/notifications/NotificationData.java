package io.github.immichsdk.notifications;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the data of a notification: servers write that of their own ones as a string of JSON. */
final class NotificationData implements Function<Object, Map<String, @Nullable Object>> {

    @Override
    @SuppressWarnings("unchecked") // the names of an object are strings
    public Map<String, @Nullable Object> apply(Object value) {
        Object read = value;
        if (value instanceof String text) {
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                read = Json.value(bytes, 0, bytes.length);
            } catch (JsonShapeException e) {
                read = text;
            }
        }
        return read instanceof Map<?, ?> map
                ? (Map<String, @Nullable Object>) map
                : Map.of("value", String.valueOf(read));
    }
}
