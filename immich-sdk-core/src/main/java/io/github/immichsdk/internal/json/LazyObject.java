package io.github.immichsdk.internal.json;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, which are parsed when they are used: the first few looks at single fields find them in the bytes,
 * anything else parses the object. The bytes were checked before, so that no access fails.
 *
 * <p>Otherwise like the map that it stands for: mutable, and thread-safe as long as nobody changes it.
 */
final class LazyObject extends AbstractMap<String, @Nullable Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From this look on, the object is parsed: each look scans all of its bytes. */
    private static final int LOOKS = 4;

    /** Null once the object is parsed. */
    private transient volatile byte @Nullable [] bytes;

    private transient volatile @Nullable Map<String, @Nullable Object> parsed;
    private transient int looks;

    /**
     * @param bytes an object that {@link JsonScanner} accepts, and nothing else; nobody changes them
     */
    LazyObject(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        byte[] object = bytes;
        if (object == null || !(key instanceof String name) || looks >= LOOKS) {
            return parsed().get(key);
        }
        looks++;
        JsonScanner scanner = new JsonScanner();
        scanner.start(object, 0, object.length);
        scanner.take('{');
        while (scanner.peek() == '"') {
            int nameFrom = scanner.at() + 1;
            scanner.name();
            boolean found = JsonScanner.same(object, nameFrom, scanner.at() - 1, name);
            scanner.take(':');
            scanner.peek();
            int from = scanner.at();
            scanner.value();
            if (found) {
                return value(object, from, scanner, name);
            }
            scanner.take(',');
        }
        return isAscii(name) ? null : parsed().get(key);
    }

    private @Nullable Object value(byte[] object, int from, JsonScanner scanner, String name) {
        return switch (object[from]) {
            case '"' -> scanner.escaped() ? parsed().get(name) : scanner.text(from + 1);
            case 't' -> Boolean.TRUE;
            case 'f' -> Boolean.FALSE;
            case 'n' -> null;
            default -> parsed().get(name);
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // an object is a map whose keys are strings
    private Map<String, @Nullable Object> parsed() {
        Map<String, @Nullable Object> known = parsed;
        if (known == null) {
            synchronized (this) {
                known = parsed;
                if (known == null) {
                    byte[] object = Objects.requireNonNull(bytes);
                    known = (Map<String, @Nullable Object>)
                            Objects.requireNonNull(Json.value(object, 0, object.length));
                    parsed = known;
                    bytes = null;
                }
            }
        }
        return known;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return parsed().containsKey(key);
    }

    @Override
    public int size() {
        return parsed().size();
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        return parsed().put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return parsed().remove(key);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return parsed().entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return parsed().equals(other);
    }

    @Override
    public int hashCode() {
        return parsed().hashCode();
    }

    @Override
    public String toString() {
        return parsed().toString();
    }

    private Object writeReplace() {
        return new LinkedHashMap<>(parsed());
    }
}
