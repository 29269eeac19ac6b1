package io.github.immichsdk.testkit.internal.faults;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.util.List;

/** Finds the operation of a request in the table of all operations. */
public final class OperationFinder {

    private record Template(Operation operation, List<String> parts) {

        boolean matches(String method, List<String> asked) {
            if (!operation.method().equals(method) || parts.size() != asked.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!isName(i) && !parts.get(i).equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean isName(int part) {
            return parts.get(part).startsWith("{");
        }

        long names() {
            return parts.stream().filter(part -> part.startsWith("{")).count();
        }
    }

    /** Those with fewer names in braces come first: {@code /users/me} before {@code /users/{id}}. */
    private static final List<Template> TEMPLATES = Operations.all().stream()
            .map(operation -> new Template(operation, parts(operation.path())))
            .sorted((one, other) -> Long.compare(one.names(), other.names()))
            .toList();

    private OperationFinder() {}

    /**
     * Finds an operation.
     *
     * @param method the HTTP method
     * @param path the path with {@code /api}, without the query
     * @return its ID, empty if there is none
     */
    public static String find(String method, String path) {
        int api = path.indexOf("/api/");
        if (api < 0) {
            return "";
        }
        List<String> asked = parts(path.substring(api + "/api".length()));
        String sent = method.equals("HEAD") ? "GET" : method;
        return TEMPLATES.stream()
                .filter(template -> template.matches(sent, asked))
                .findFirst()
                .map(template -> template.operation().id())
                .orElse("");
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }
}
