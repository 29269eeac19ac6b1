package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a path. A word in a template wins over a parameter. */
final class Router {
    /** A route and the values of its path parameters. */
    record Match(Route route, Map<String, String> parameters) {}

    private record Entry(Route route, String[] steps, int words) {}

    private final Map<Integer, List<Entry>> byLength = new LinkedHashMap<>();
    private final FakeVersion version;

    Router(List<Route> routes, FakeVersion version) {
        this.version = version;
        for (Route route : routes) {
            if (route.exists(version)) {
                String[] steps = route.template().substring(1).split("/");
                int words = 0;
                for (int i = 0; i < steps.length; i++) {
                    words += steps[i].startsWith("{") ? 0 : 1 << (steps.length - i);
                }
                byLength.computeIfAbsent(steps.length, unused -> new ArrayList<>())
                        .add(new Entry(route, steps, words));
            }
        }
        byLength.values().forEach(entries -> entries.sort((a, b) -> Integer.compare(b.words, a.words)));
    }

    /**
     * Finds a route.
     *
     * @param path the path below {@code /api}
     */
    @Nullable
    Match find(String method, String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (!trimmed.startsWith("/")) {
            return null;
        }
        String[] steps = trimmed.substring(1).split("/", -1);
        for (Entry entry : byLength.getOrDefault(steps.length, List.of())) {
            Map<String, String> parameters = entry.route.matches(method, version) ? match(entry.steps, steps) : null;
            if (parameters != null) {
                return new Match(entry.route, parameters);
            }
        }
        return null;
    }

    /** {@return the operations that can be found, by name} */
    Set<String> operationIds() {
        Set<String> found = new TreeSet<>();
        byLength.values().forEach(entries -> entries.forEach(entry -> found.add(entry.route.operationId())));
        return found;
    }

    private static @Nullable Map<String, String> match(String[] template, String[] steps) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < steps.length; i++) {
            if (template[i].startsWith("{")) {
                if (steps[i].isEmpty()) {
                    return null;
                }
                parameters.put(
                        template[i].substring(1, template[i].length() - 1),
                        FakeRequest.decode(steps[i].replace("+", "%2B")));
            } else if (!template[i].equals(steps[i])) {
                return null;
            }
        }
        return parameters;
    }
}
