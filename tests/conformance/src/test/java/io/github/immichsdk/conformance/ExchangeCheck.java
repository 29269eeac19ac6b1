package io.github.immichsdk.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds exchanges against the OpenAPI file of a version. The files say nothing of refusals: where the response is one, the
 * request alone is checked.
 */
final class ExchangeCheck {

    private final OpenApiFile file;
    private final SchemaCheck schemas;

    ExchangeCheck(OpenApiFile file) {
        this.file = file;
        this.schemas = new SchemaCheck(file);
    }

    /** {@return what is wrong, each after the operation's id; empty if all is as the file says} */
    List<String> problems(Exchange exchange) {
        String path = exchange.path();
        if (path == null) {
            return List.of();
        }
        OpenApiFile.Described operation = file.reached(exchange.method(), path);
        if (operation == null) {
            return List.of(exchange.method() + " " + path.replaceAll("[0-9a-f-]{36}", "{id}") + " is no operation");
        }
        List<String> found = new ArrayList<>(request(exchange, operation.node()));
        if (exchange.status() < 300) {
            found.addAll(response(exchange, operation));
        }
        return found.stream()
                .distinct()
                .map(problem -> operation.id() + " " + problem)
                .toList();
    }

    private List<String> request(Exchange exchange, JsonNode operation) {
        List<String> found = new ArrayList<>();
        Map<String, JsonNode> known = new HashMap<>();
        operation.path("parameters").forEach(one -> {
            if (one.path("in").asString().equals("query")) {
                known.put(one.path("name").asString(), one);
            }
        });
        Map<String, List<String>> query = exchange.query();
        query.forEach((name, texts) -> found.addAll(
                known.containsKey(name)
                        ? schemas.textProblems(texts, known.get(name).path("schema"), "query." + name)
                        : List.of("query." + name + " is not in the file")));
        known.forEach((name, one) -> {
            if (one.path("required").asBoolean(false) && !query.containsKey(name)) {
                found.add("query." + name + " is missing");
            }
        });
        found.addAll(body(exchange, operation.path("requestBody")));
        return found;
    }

    private List<String> body(Exchange exchange, JsonNode wanted) {
        JsonNode json = wanted.path("content").path("application/json").path("schema");
        JsonNode form = wanted.path("content").path("multipart/form-data").path("schema");
        if (exchange.json() != null) {
            return json.isObject()
                    ? schemas.problems(exchange.json(), json, "request")
                    : List.of("request is JSON, which the file does not ask for");
        }
        if (exchange.form() != null) {
            return form.isObject()
                    ? parts(exchange.form(), file.resolved(form))
                    : List.of("request is a form, which the file does not ask for");
        }
        return wanted.path("required").asBoolean(false) ? List.of("request is missing") : List.of();
    }

    private List<String> parts(Map<String, List<String>> form, JsonNode schema) {
        List<String> found = new ArrayList<>();
        form.forEach((name, texts) -> {
            JsonNode part = schema.path("properties").path(name);
            found.addAll(
                    part.isObject()
                            ? schemas.textProblems(texts, part, "form." + name)
                            : List.of("form." + name + " is not in the file"));
        });
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !form.containsKey(name))
                .forEach(name -> found.add("form." + name + " is missing"));
        return found;
    }

    private List<String> response(Exchange exchange, OpenApiFile.Described operation) {
        JsonNode response = operation.node().path("responses").path(Integer.toString(exchange.status()));
        if (response.isMissingNode()) {
            return List.of("response has the status " + exchange.status());
        }
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (exchange.response() == null) {
            return schema.isObject() ? List.of("response is missing") : List.of();
        }
        return schema.isObject()
                ? schemas.problems(exchange.response(), schema, "response")
                : List.of("response is JSON, which the file does not describe");
    }
}
