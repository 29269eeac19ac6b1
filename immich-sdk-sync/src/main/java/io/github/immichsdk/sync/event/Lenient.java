package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that the server always sends, but whose absence must not lose the row: a client that stops at an unexpected null
 * stops forever, since the same line arrives again.
 */
final class Lenient {

    private Lenient() {}

    /** {@return a free-form object; empty if it is missing or not an object} */
    static Map<String, @Nullable Object> map(JsonObject in, String name) {
        if (!(in.plain(name) instanceof Map<?, ?> map)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // the keys of a JSON map are strings
        Map<String, @Nullable Object> typed = (Map<String, @Nullable Object>) map;
        return Collections.unmodifiableMap(typed);
    }

    /** {@return an integer; 0 if it is missing} */
    static int integer(JsonObject in, String name) {
        Integer value = in.integerOrNull(name);
        return value == null ? 0 : value;
    }

    /** {@return a number; 0 if it is missing} */
    static double number(JsonObject in, String name) {
        Double value = in.doubleOrNull(name);
        return value == null ? 0 : value;
    }
}
