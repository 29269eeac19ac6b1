package io.github.immichsdk.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or a response: immutable, names compared without case.
 *
 * <p>{@code toString} shows the names only, since a value may be a secret.
 */
public final class Headers {

    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER;

    private static final Headers NONE = new Headers(new String[0]);

    /** Names and values in turn, sorted by name: a map would be several times as large, for each response. */
    private final String[] rows;

    private @Nullable String mediaType;

    private Headers(String[] rows) {
        this.rows = rows;
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
        Objects.requireNonNull(headers, "headers");
        List<String> rows = new ArrayList<>(2 * headers.size());
        headers.forEach((name, values) -> {
            Objects.requireNonNull(name, "headers: expected no null among the names");
            for (String value : Objects.requireNonNull(values, "headers: expected a list of values for each name")) {
                rows.add(name);
                rows.add(Objects.requireNonNull(value, "headers: expected no null among the values"));
            }
        });
        return new Headers(sorted(rows.toArray(new String[0])));
    }

    /**
     * Copies headers from a list.
     *
     * @param namesAndValues names and values in turn; a name may be repeated
     * @return the headers
     * @throws IllegalArgumentException if the last name has no value
     */
    public static Headers of(String... namesAndValues) {
        Objects.requireNonNull(namesAndValues, "namesAndValues");
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("headers: expected a value for each name, got none for the last one");
        }
        return new Headers(sorted(namesAndValues.clone()));
    }

    /** Sorts rows by name, and keeps the order of the values of a name, which then has one spelling. */
    private static String[] sorted(String[] rows) {
        boolean ordered = true;
        for (int i = 0; i < rows.length; i += 2) {
            Objects.requireNonNull(rows[i], "name");
            Objects.requireNonNull(rows[i + 1], "value");
            ordered &= i == 0 || BY_NAME.compare(rows[i - 2], rows[i]) < 0;
        }
        if (ordered) {
            return rows;
        }
        String[][] pairs = new String[rows.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new String[] {rows[2 * i], rows[2 * i + 1]};
        }
        Arrays.sort(pairs, (one, other) -> BY_NAME.compare(one[0], other[0]));
        for (int i = 0; i < pairs.length; i++) {
            boolean repeated = i > 0 && pairs[i][0].equalsIgnoreCase(pairs[i - 1][0]);
            rows[2 * i] = repeated ? rows[2 * i - 2] : pairs[i][0];
            rows[2 * i + 1] = pairs[i][1];
        }
        return rows;
    }

    /** {@return where the rows of a name begin, or would begin} */
    private int find(String name) {
        int from = 0;
        int to = rows.length / 2;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (BY_NAME.compare(rows[2 * middle], name) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return 2 * from;
    }

    private boolean has(int row, String name) {
        return row < rows.length && rows[row].equalsIgnoreCase(name);
    }

    /**
     * Returns these headers with one set to a single value, replacing its previous values.
     *
     * @param name the header's name
     * @param value its only value
     * @return new headers
     */
    public Headers with(String name, String value) {
        int from = find(Objects.requireNonNull(name, "name"));
        int to = from;
        while (has(to, name)) {
            to += 2;
        }
        String[] changed = new String[rows.length - (to - from) + 2];
        System.arraycopy(rows, 0, changed, 0, from);
        changed[from] = to > from ? rows[from] : name;
        changed[from + 1] = Objects.requireNonNull(value, "value");
        System.arraycopy(rows, to, changed, from + 2, rows.length - to);
        return new Headers(changed);
    }

    /**
     * Returns the first value of a header.
     *
     * @param name the header's name, in any case
     * @return its first value, or null if it is absent
     */
    public @Nullable String first(String name) {
        Objects.requireNonNull(name, "name");
        int row = find(name);
        return has(row, name) ? rows[row + 1] : null;
    }

    /**
     * Returns all values of a header.
     *
     * @param name the header's name, in any case
     * @return its values, empty if it is absent
     */
    public List<String> all(String name) {
        Objects.requireNonNull(name, "name");
        int row = find(name);
        if (!has(row, name)) {
            return List.of();
        }
        if (!has(row + 2, name)) {
            return List.of(rows[row + 1]);
        }
        List<String> values = new ArrayList<>();
        for (; has(row, name); row += 2) {
            values.add(rows[row + 1]);
        }
        return List.copyOf(values);
    }

    /** {@return the names, each once} */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(BY_NAME);
        for (int i = 0; i < rows.length; i += 2) {
            names.add(rows[i]);
        }
        return Collections.unmodifiableSet(names);
    }

    /**
     * Calls an action for each header and value.
     *
     * @param action receives name and value
     */
    public void forEach(BiConsumer<String, String> action) {
        Objects.requireNonNull(action, "action");
        for (int i = 0; i < rows.length; i += 2) {
            action.accept(rows[i], rows[i + 1]);
        }
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

    @Override
    public String toString() {
        return names().toString();
    }
}
