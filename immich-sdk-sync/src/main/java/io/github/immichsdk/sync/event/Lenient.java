package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the server always sends, but whose absence must not cost the row: a client that stops at an unexpected null stops
 * for ever, since the same line comes again.
 */
final class Lenient {

    private Lenient() {}

    /** {@return a free-form object; empty if it is not there or is none} */
    static Map<String, @Nullable Object> map(JsonObject in, String name) {
        if (!(in.plain(name) instanceof Map<?, ?> map)) {
            return Map.of();
        }
        @SuppressWarnings("unchecked") // a map of JSON has text keys
        Map<String, @Nullable Object> typed = (Map<String, @Nullable Object>) map;
        return Collections.unmodifiableMap(typed);
    }

    /** {@return a whole number; 0 if it is not there} */
    static int integer(JsonObject in, String name) {
        Integer value = in.integerOrNull(name);
        return value == null ? 0 : value;
    }

    /** {@return a number; 0 if it is not there} */
    static double number(JsonObject in, String name) {
        Double value = in.doubleOrNull(name);
        return value == null ? 0 : value;
    }
}
