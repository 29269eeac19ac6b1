package io.github.immichsdk.testkit.internal.http;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request as it reached the fake server, whichever door it came through.
 */
public final class FakeRequest {
    private final String method;
    private final String target;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers;
    private final InputStream body;

    /**
     * Makes a request.
     *
     * @param method the HTTP method in upper case
     * @param target path and query as sent, percent-encoded
     * @param headers all headers, names in any case
     * @param body the body as it comes in; an empty stream when there is none
     */
    public FakeRequest(String method, String target, Map<String, List<String>> headers, InputStream body) {
        this.method = method;
        this.target = target;
        int mark = target.indexOf('?');
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? Map.of() : parseQuery(target.substring(mark + 1));
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.headers = copy;
        this.body = body;
    }

    /** Splits a query string, or a form body, into its decoded pairs. */
    public static Map<String, List<String>> parseQuery(String text) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                found.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
        return found;
    }

    /** Decodes percent escapes; a broken escape stays as it is, as browsers and servers do. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    /** {@return the HTTP method} */
    public String method() {
        return method;
    }

    /** {@return path and query as sent} */
    public String target() {
        return target;
    }

    /** {@return the path as sent, without the query} */
    public String path() {
        return path;
    }

    /** {@return the decoded query, in order} */
    public Map<String, List<String>> query() {
        return query;
    }

    /** {@return the first value of a query parameter, or null} */
    public @Nullable String query(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.get(0);
    }

    /** {@return the first value of a header, or null} */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** {@return the media type of the body in lower case without parameters, or null} */
    public @Nullable String mediaType() {
        String type = header("Content-Type");
        return type == null ? null : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    /** {@return the value of a cookie, or null} */
    public @Nullable String cookie(String name) {
        for (String line : headers.getOrDefault("Cookie", List.of())) {
            for (String pair : line.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).trim().equals(name)) {
                    return decode(pair.substring(equals + 1).trim());
                }
            }
        }
        return null;
    }

    /** {@return the body; it can be read once} */
    public InputStream body() {
        return body;
    }
}
