package io.github.immichsdk.examples.browse;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the table of routes.
 *
 * @param method GET, which HEAD follows, or POST
 * @param template the path, such as {@code /albums/{id}}
 * @param handler makes the reply
 */
record Route(String method, String template, Handler handler) {

    /** Makes the reply to a request. */
    interface Handler {
        Reply reply(Visit visit);
    }

    /**
     * A request that a route has accepted.
     *
     * @param path the parts of the path that the template names
     * @param query the query
     * @param form the form that was posted
     */
    record Visit(Map<String, String> path, Fields query, Fields form) {
        String part(String name) {
            return Objects.requireNonNull(path.get(name), name);
        }
    }

    static Route get(String template, Handler handler) {
        return new Route("GET", template, handler);
    }

    static Route post(String template, Handler handler) {
        return new Route("POST", template, handler);
    }

    boolean takes(String asked) {
        return asked.equals(method) || (asked.equals("HEAD") && method.equals("GET"));
    }

    /** {@return the parts that the template names; empty if the path is another one} */
    Optional<Map<String, String>> match(String path) {
        String[] expected = template.split("/", -1);
        String[] found = path.split("/", -1);
        if (expected.length != found.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                if (!plain(found[i])) {
                    return Optional.empty();
                }
                parts.put(expected[i].substring(1, expected[i].length() - 1), found[i]);
            } else if (!expected[i].equals(found[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** IDs, months and numbers have letters, digits and hyphens only. */
    private static boolean plain(String part) {
        return !part.isEmpty()
                && part.length() <= 64
                && part.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
