package io.github.immichsdk.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The OpenAPI file of one server version. */
final class OpenApiFile {

    static final List<String> VERSIONS = List.of("1.144.1", "2.7.5", "3.0.3", "3.1.0");

    private static final Map<String, OpenApiFile> FILES = new ConcurrentHashMap<>();

    /** An operation of the file. */
    record Described(String method, String path, JsonNode node, Pattern paths) {

        String id() {
            return node.path("operationId").asString();
        }

        /** {@return the schema of the JSON that a success sends back, or null if it sends none} */
        @Nullable
        JsonNode response() {
            for (Map.Entry<String, JsonNode> response : node.path("responses").properties()) {
                JsonNode schema = response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema");
                if (response.getKey().startsWith("2") && schema.isObject()) {
                    return schema;
                }
            }
            return null;
        }
    }

    private final String version;
    private final JsonNode root;
    private final List<Described> operations = new ArrayList<>();

    private OpenApiFile(String version) {
        this.version = version;
        this.root = Shared.read("specs", "immich-openapi-v" + version + ".json");
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.add(new Described(
                                one.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                one.getValue(),
                                Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"))))));
    }

    static OpenApiFile of(String version) {
        return FILES.computeIfAbsent(version, OpenApiFile::new);
    }

    /** {@return all operations of the file} */
    List<Described> operations() {
        return List.copyOf(operations);
    }

    /** {@return the values of an enum of the file} */
    List<String> values(String name) {
        return root.path("components")
                .path("schemas")
                .path(name)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    String version() {
        return version;
    }

    /** {@return the operation with exactly this method and path template, or null} */
    @Nullable
    Described operation(String method, String template) {
        return operations.stream()
                .filter(one -> one.method().equals(method) && one.path().equals(template))
                .findFirst()
                .orElse(null);
    }

    /** {@return the operation that a request to a path below {@code /api} reaches, or null; fixed names win} */
    @Nullable
    Described reached(String method, String path) {
        Described found = null;
        for (Described one : operations) {
            if (one.method().equals(method) && one.paths().matcher(path).matches()) {
                if (!one.path().contains("{")) {
                    return one;
                }
                found = found == null || one.path().indexOf('{') > found.path().indexOf('{') ? one : found;
            }
        }
        return found;
    }

    /** {@return a schema by its name; missing if there is none} */
    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** {@return the name that a schema refers to, directly or as the only part of a whole; null if it is written out} */
    @Nullable
    static String name(JsonNode schema) {
        JsonNode part = schema.path("allOf").size() == 1 ? schema.path("allOf").get(0) : schema;
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? null : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** {@return what a schema refers to, also through others that refer to more; or itself} */
    JsonNode resolved(JsonNode schema) {
        String name = name(schema);
        return name == null ? schema : resolved(schema(name));
    }
}
