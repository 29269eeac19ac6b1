package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a call goes: the values of its path, and its query. Not thread-safe. */
final class CallAddress {

    private static final String[] NONE = new String[0];

    // most calls need few of these, and an empty collection costs memory for each call; names and values in turn
    private String[] values = NONE;
    private @Nullable String fixed;
    private List<String> query = List.of();

    /** Fills a name of the path with an encoded value. */
    void set(String name, String value) {
        String[] longer = Arrays.copyOf(values, values.length + 2);
        longer[values.length] = name;
        longer[values.length + 1] = value;
        values = longer;
    }

    /** Sets the whole path, encoded, instead of the operation's template. */
    void fix(String path) {
        fixed = path;
    }

    /** Adds a parameter, which is encoded. */
    void query(String name, String value) {
        query = query.isEmpty() ? new ArrayList<>(4) : query;
        query.add(UrlEncoding.encodeQuery(name) + "=" + UrlEncoding.encodeQuery(value));
    }

    /** {@return the query with its question mark, or an empty text} */
    String query() {
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    /** {@return an address of the same values in the path} */
    CallAddress withoutQuery() {
        CallAddress same = new CallAddress();
        same.values = values;
        return same;
    }

    /** {@return whether it has no values: it is the same for all calls of the operation} */
    boolean isSameForAll() {
        return fixed == null && values.length == 0 && query.isEmpty();
    }

    /** {@return the value of the only name in the path, if the operation's path ends with it; null otherwise} */
    @Nullable
    String lastId(Operation operation) {
        return values.length == 2 && operation.path().endsWith("}") ? values[1] : null;
    }

    /**
     * {@return the path with its values in place}
     *
     * @param base the path of the API's base, which it begins with
     * @param operation has the template
     * @throws IllegalStateException if a name of the template has no value
     */
    String path(String base, Operation operation) {
        if (fixed != null) {
            return base + fixed;
        }
        String template = operation.path();
        int open = template.indexOf('{');
        if (open < 0) {
            return base + template;
        }
        StringBuilder text = new StringBuilder(base.length() + template.length() + 36).append(base);
        int from = 0;
        for (; open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(value(operation, open + 1, close));
            from = close + 1;
        }
        return text.append(template, from, template.length()).toString();
    }

    /** {@return the value of a name in the path; the last one, if it was set twice} */
    private String value(Operation operation, int from, int to) {
        String template = operation.path();
        for (int i = values.length - 2; i >= 0; i -= 2) {
            if (values[i].length() == to - from && template.startsWith(values[i], from)) {
                return values[i + 1];
            }
        }
        throw new IllegalStateException(operation.id() + " needs a value for {" + template.substring(from, to) + "}");
    }
}
