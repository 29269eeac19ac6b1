package io.github.immichsdk.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the template of a path, so that a raw call can be named in logs and metrics: without IDs, and the same for all calls of
 * one endpoint.
 */
final class PathTemplates {

    private static final String VARIABLE = "{id}";
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final int ALL = -1;

    private static final Map<Integer, List<Template>> BY_LENGTH = Operations.all().stream()
            .map(operation -> new Template(
                    operation.method(), operation.path(), segments(operation.path()), literals(operation.path())))
            .collect(Collectors.groupingBy(template -> template.segments.length));

    private record Template(String method, String path, String[] segments, int literals) {

        boolean matches(String[] actual) {
            for (int i = 0; i < segments.length; i++) {
                boolean same = isVariable(segments[i]) ? !actual[i].isEmpty() : segments[i].equals(actual[i]);
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        /** A literal segment names an endpoint of its own; the path counts more than the method. */
        int rank(String requested) {
            return 2 * literals + (method.equals(requested) ? 1 : 0);
        }
    }

    private PathTemplates() {}

    /**
     * Finds the template of a path: that of the operation that it belongs to, or else the path with {@code {id}} for each
     * segment that is not a plain word.
     *
     * @param method the HTTP method; it decides between two templates that fit equally well
     * @param path the path below {@code /api}
     * @return the template
     */
    static String of(String method, String path) {
        String[] actual = segments(path);
        Template best = null;
        for (Template template : BY_LENGTH.getOrDefault(actual.length, List.of())) {
            if (template.matches(actual) && (best == null || template.rank(method) > best.rank(method))) {
                best = template;
            }
        }
        return best == null ? masked(actual) : best.path;
    }

    private static String masked(String[] segments) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < segments.length; i++) {
            boolean plain = segments[i].isEmpty() || WORD.matcher(segments[i]).matches();
            text.append('/').append(plain ? segments[i] : VARIABLE);
        }
        return text.toString();
    }

    private static String[] segments(String path) {
        return SLASH.split(path, ALL);
    }

    private static int literals(String path) {
        int literals = 0;
        for (String segment : segments(path)) {
            literals += isVariable(segment) ? 0 : 1;
        }
        return literals;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
