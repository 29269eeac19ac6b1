package io.github.immichsdk.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or a response: immutable, names compared without case.
 *
 * <p>{@code toString} shows the names only, since a value may be a secret.
 */
public final class Headers {

    private static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final TreeMap<String, List<String>> values;
    private @Nullable String mediaType;

    private Headers(TreeMap<String, List<String>> values) {
        this.values = values;
    }

    /** {@return no headers} */
    public static Headers none() {
        return NONE;
    }

    /**
     * Copies headers from a map, such as the one of {@link java.net.http.HttpHeaders}.
     *
     * @param headers names and their values
     * @return the headers
     */
    public static Headers of(Map<String, List<String>> headers) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, list) -> copy.merge(name, List.copyOf(list), Headers::joined));
        return new Headers(copy);
    }

    /**
     * Returns these headers with one set to a single value, replacing its previous values.
     *
     * @param name the header's name
     * @param value its only value
     * @return new headers
     */
    public Headers with(String name, String value) {
        TreeMap<String, List<String>> copy = new TreeMap<>(values);
        copy.put(name, List.of(value));
        return new Headers(copy);
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the header's name, in any case
     * @return its first value, or null if it is absent
     */
    public @Nullable String first(String name) {
        List<String> found = values.get(name);
        return found == null || found.isEmpty() ? null : found.get(0);
    }

    /**
     * Returns all values of a header.
     *
     * @param name the header's name, in any case
     * @return its values, empty if it is absent
     */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** {@return the names, each once} */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /**
     * Calls an action for each header and value.
     *
     * @param action receives name and value
     */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach((name, list) -> list.forEach(value -> action.accept(name, value)));
    }

    /** {@return the media type of {@code Content-Type} in lower case, without parameters; empty if there is none} */
    public String mediaType() {
        String known = mediaType;
        if (known == null) {
            // threads may read it at the same time, with the same result
            known = readMediaType();
            mediaType = known;
        }
        return known;
    }

    private String readMediaType() {
        String type = first("Content-Type");
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> a, List<String> b) {
        List<String> both = new ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
