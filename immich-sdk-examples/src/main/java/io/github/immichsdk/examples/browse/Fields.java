package io.github.immichsdk.examples.browse;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form or of a query.
 *
 * @param values the values by name, in the order of the form
 */
record Fields(Map<String, List<String>> values) {

    static final Fields NONE = new Fields(Map.of());

    /**
     * Reads fields.
     *
     * @param encoded the text of a query, or of a form that was posted; null for none
     * @throws IllegalArgumentException if the text is not encoded as it must be
     */
    static Fields of(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            values.computeIfAbsent(decoded(parts[0]), unused -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
        return new Fields(values);
    }

    /** {@return the first value of a field; empty if there is none} */
    String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** {@return all values of a field} */
    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /**
     * {@return the whole number in a field}
     *
     * @param name the field
     * @param absent what it is if there is no such field
     * @param max the limit; the field is at least 1
     * @throws IllegalArgumentException if it is another text or another number
     */
    int number(String name, int absent, int max) {
        String text = first(name);
        if (text.isEmpty()) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IllegalArgumentException(name + ": expected a whole number from 1 to " + max);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
