package io.github.immichsdk.internal.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as maps. A line is checked completely, so an invalid one fails here, but the objects in it become objects of Java
 * only when they are used. Not thread-safe.
 */
public final class LazyLines {

    /** A longer line may have more values than may be held: parsed at once, it fails at once. */
    private static final int LONGEST = HeldValues.FEWEST;

    private static final int LONGEST_TYPE = 24;
    private static final String[] NAMES = {"type", "data", "ack"};

    private final JsonScanner scanner = new JsonScanner();
    private String last = "";

    /** Creates a reader of lines. */
    public LazyLines() {
        scanner.guessNames();
    }

    /**
     * Reads a line that contains one JSON value and nothing else.
     *
     * @param bytes contains the line; copied where it is used later
     * @param from where it begins
     * @param to where it ends
     * @return the plain value: maps, lists, text, numbers, booleans or null. A map of the line's fields is
     *     unmodifiable, those in it are not
     * @throws JsonShapeException if it is something else
     */
    public @Nullable Object read(byte[] bytes, int from, int to) {
        LineFields fields = to - from > LONGEST ? null : fields(bytes, from, to);
        return fields == null ? parsed(bytes, from, to) : fields;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON map are strings
    private static @Nullable Object parsed(byte[] bytes, int from, int to) {
        Object value = Json.value(bytes, from, to);
        return value instanceof Map<?, ?> map
                ? Collections.unmodifiableMap((Map<String, @Nullable Object>) map)
                : value;
    }

    private @Nullable LineFields fields(byte[] bytes, int from, int to) {
        scanner.start(bytes, from, to);
        if (!scanner.take('{')) {
            return null;
        }
        LineFields fields = new LineFields();
        int known = 0;
        do {
            scanner.peek();
            int nameFrom = scanner.at() + 1;
            if (!scanner.name() || scanner.escaped()) {
                return null;
            }
            int place = place(bytes, nameFrom, scanner.at() - 1);
            String name = place < 0 ? scanner.text(nameFrom) : NAMES[place];
            boolean twice = place < 0 ? fields.containsKey(name) : (known & 1 << place) != 0;
            if (twice || fields.full() || !scanner.take(':')) {
                return null;
            }
            known |= place < 0 ? 0 : 1 << place;
            scanner.peek();
            int begin = scanner.at();
            if (!scanner.value()) {
                return null;
            }
            fields.add(name, value(bytes, begin, scanner.at()));
        } while (scanner.take(','));
        return scanner.take('}') && scanner.ended() ? fields : null;
    }

    private static int place(byte[] bytes, int from, int to) {
        for (int i = 0; i < NAMES.length; i++) {
            if (JsonScanner.same(bytes, from, to, NAMES[i])) {
                return i;
            }
        }
        return -1;
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
        if (to - from > LONGEST_TYPE) {
            return scanner.text(from);
        }
        if (!JsonScanner.same(bytes, from, to, last)) {
            last = scanner.text(from);
        }
        return last;
    }
}
