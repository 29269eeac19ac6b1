package io.github.immichsdk.conformance;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds JSON against a schema of an OpenAPI file: the part of the language that those files use. Stricter than the language in
 * one thing: a field that the schema does not name is wrong, unless the schema says that any may follow.
 */
final class SchemaCheck {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final OpenApiFile file;

    SchemaCheck(OpenApiFile file) {
        this.file = file;
    }

    /** {@return what is wrong with a value, each with the way to it; list places are not numbered} */
    List<String> problems(JsonNode value, JsonNode schema, String at) {
        List<String> found = new ArrayList<>();
        check(value, schema, at, found::add);
        return found;
    }

    /** {@return what is wrong with the texts of a parameter or of a part of a form} */
    List<String> textProblems(List<String> texts, JsonNode schema, String at) {
        JsonNode resolved = file.resolved(schema);
        boolean list = resolved.path("type").asString("").equals("array");
        return texts.stream()
                .flatMap(text -> problems(
                        read(text, list ? resolved.path("items") : resolved),
                        list ? resolved.path("items") : schema,
                        at)
                        .stream())
                .toList();
    }

    private JsonNode read(String text, JsonNode schema) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (file.resolved(schema).path("type").asString("")) {
            case "boolean" ->
                Set.of("true", "false").contains(text)
                        ? nodes.booleanNode(text.equals("true"))
                        : nodes.stringNode(text);
            case "integer", "number" ->
                text.matches("-?\\d+(\\.\\d+)?") ? nodes.numberNode(new BigDecimal(text)) : nodes.stringNode(text);
            default -> nodes.stringNode(text);
        };
    }

    private void check(JsonNode value, JsonNode schema, String at, Consumer<String> wrong) {
        if (value.isNull()) {
            if (!nullable(schema)) {
                wrong.accept(at + " is null");
            }
            return;
        }
        schema.path("allOf").forEach(part -> check(value, file.resolved(part), at, wrong));
        JsonNode own = file.resolved(schema);
        JsonNode choices = own.path("anyOf").isArray() ? own.path("anyOf") : own.path("oneOf");
        if (choices.isArray()
                && choices.valueStream()
                        .noneMatch(one -> problems(value, one, at).isEmpty())) {
            wrong.accept(at + " is none of the choices");
        }
        if (own.path("enum").isArray() && own.path("enum").valueStream().noneMatch(value::equals)) {
            wrong.accept(at + " is not one of the words");
        }
        switch (own.path("type").asString("")) {
            case "object" -> object(value, own, at, wrong);
            case "array" -> array(value, own, at, wrong);
            case "string" -> text(value, own, at, wrong);
            case "integer", "number" -> number(value, own, at, wrong);
            case "boolean" -> typed(value.isBoolean(), at + " is not a truth value", wrong);
            default -> {
                // any value will do
            }
        }
    }

    private boolean nullable(JsonNode schema) {
        return schema.path("nullable").asBoolean(false)
                || file.resolved(schema).path("nullable").asBoolean(false);
    }

    private void object(JsonNode value, JsonNode schema, String at, Consumer<String> wrong) {
        if (!value.isObject()) {
            wrong.accept(at + " is not an object");
            return;
        }
        JsonNode properties = schema.path("properties");
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        required.stream()
                .filter(name -> !value.has(name))
                .forEach(name -> wrong.accept(at + "." + name + " is missing"));
        value.properties().forEach(field -> {
            JsonNode inner = properties.path(field.getKey());
            if (inner.isObject()) {
                check(field.getValue(), inner, at + "." + field.getKey(), wrong);
            } else if (!properties.isEmpty()
                    && schema.path("additionalProperties").isMissingNode()) {
                wrong.accept(at + "." + field.getKey() + " is not in the file");
            }
        });
    }

    private void array(JsonNode value, JsonNode schema, String at, Consumer<String> wrong) {
        if (!value.isArray()) {
            wrong.accept(at + " is not a list");
            return;
        }
        typed(value.size() >= schema.path("minItems").asInt(0), at + " has too few", wrong);
        typed(value.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE), at + " has too many", wrong);
        value.forEach(one -> check(one, schema.path("items"), at, wrong));
    }

    private static void number(JsonNode value, JsonNode schema, String at, Consumer<String> wrong) {
        if (!value.isNumber()) {
            wrong.accept(at + " is not a number");
            return;
        }
        boolean whole = !schema.path("type").asString().equals("integer") || value.doubleValue() % 1 == 0;
        typed(whole, at + " is not a whole number", wrong);
        typed(value.doubleValue() >= schema.path("minimum").asDouble(-Double.MAX_VALUE), at + " is too small", wrong);
        typed(value.doubleValue() <= schema.path("maximum").asDouble(Double.MAX_VALUE), at + " is too great", wrong);
    }

    private static void text(JsonNode value, JsonNode schema, String at, Consumer<String> wrong) {
        if (!value.isString()) {
            wrong.accept(at + " is not a text");
            return;
        }
        String text = value.asString();
        typed(text.length() >= schema.path("minLength").asInt(0), at + " is too short", wrong);
        String format = schema.path("format").asString("");
        typed(fits(text, format), at + " is no " + format, wrong);
        String pattern = schema.path("pattern").asString("");
        typed(
                pattern.isEmpty()
                        || PATTERNS.computeIfAbsent(pattern, Pattern::compile)
                                .matcher(text)
                                .find(),
                at + " does not fit its pattern",
                wrong);
    }

    private static boolean fits(String text, String format) {
        try {
            return switch (format) {
                case "uuid" -> UUID.matcher(text).matches();
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "date" -> LocalDate.parse(text) != null;
                case "email" -> text.indexOf('@') > 0;
                case "uri" -> URI.create(text).isAbsolute();
                default -> true;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void typed(boolean right, String otherwise, Consumer<String> wrong) {
        if (!right) {
            wrong.accept(otherwise);
        }
    }
}
