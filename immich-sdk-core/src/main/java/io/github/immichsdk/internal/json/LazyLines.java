package io.github.immichsdk.internal.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as maps. A line is checked completely, so an invalid one fails here, but the objects in it become objects of Java
 * only when they are used. Not thread-safe.
 */
public final class LazyLines {

    /** A longer line may have more values than may be held: parsed at once, it fails at once. */
    private static final int LONGEST = HeldValues.FEWEST;

    private static final String[] NAMES = {"type", "data", "ack"};

    private final JsonScanner scanner = new JsonScanner();
    private String last = "";

    /** Creates a reader of lines. */
    public LazyLines() {}

    /**
     * Reads a line that contains one JSON value and nothing else.
     *
     * @param bytes contains the line; copied where it is used later
     * @param from where it begins
     * @param to where it ends
     * @return the plain value: maps, lists, text, numbers, booleans or null
     * @throws JsonShapeException if it is something else
     */
    public @Nullable Object read(byte[] bytes, int from, int to) {
        Map<String, @Nullable Object> fields = to - from > LONGEST ? null : fields(bytes, from, to);
        return fields == null ? Json.value(bytes, from, to) : fields;
    }

    private @Nullable Map<String, @Nullable Object> fields(byte[] bytes, int from, int to) {
        scanner.start(bytes, from, to);
        if (!scanner.take('{')) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(8);
        do {
            scanner.peek();
            int nameFrom = scanner.at() + 1;
            if (!scanner.name() || scanner.escaped()) {
                return null;
            }
            String name = name(bytes, nameFrom, scanner.at() - 1);
            if (fields.containsKey(name) || !scanner.take(':')) {
                return null;
            }
            scanner.peek();
            int begin = scanner.at();
            if (!scanner.value()) {
                return null;
            }
            fields.put(name, value(bytes, begin, scanner.at()));
        } while (scanner.take(','));
        return scanner.take('}') && scanner.ended() ? fields : null;
    }

    private static String name(byte[] bytes, int from, int to) {
        for (String name : NAMES) {
            if (JsonScanner.same(bytes, from, to, name)) {
                return name;
            }
        }
        return JsonScanner.text(bytes, from, to);
    }

    private @Nullable Object value(byte[] bytes, int from, int to) {
        return switch (bytes[from]) {
            case '{' -> new LazyObject(Arrays.copyOfRange(bytes, from, to));
            case '"' -> scanner.escaped() ? Json.value(bytes, from, to) : text(bytes, from + 1, to - 1);
            default -> Json.value(bytes, from, to);
        };
    }

    /** Keeps the type, which is that of the line before. */
    private String text(byte[] bytes, int from, int to) {
        if (JsonScanner.same(bytes, from, to, last)) {
            return last;
        }
        String text = JsonScanner.text(bytes, from, to);
        if (to - from <= 24) {
            last = text;
        }
        return text;
    }
}
