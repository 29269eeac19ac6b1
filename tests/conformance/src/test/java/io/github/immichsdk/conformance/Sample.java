package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A response made from a schema, with every field present and a fitting value in each, and the places of those fields. */
final class Sample {

    /** The one ID of everything: the response is about what the SDK requests. */
    static final String ID = "3f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

    /** The one folder of everything. */
    static final String FOLDER = "/photos";

    static final String OTHER_ID = "4f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Texts that are dates, which the schema does not say. */
    private static final Set<String> DATES = Set.of("timeBucket", "from", "to", "date");

    /**
     * Values that a schema only calls a text or a number, but the server gives a form; first the sample, then another. By the
     * field's name, or by the schema's and the field's.
     */
    private static final Map<String, List<JsonNode>> FORMS = Map.ofEntries(
            // one page, which is the last
            entry("hasNextPage", List.of(NODES.booleanNode(false), NODES.booleanNode(true))),
            entry("duration", texts("0:00:12.500000", "0:00:13.500000")),
            entry("originalPath", texts(FOLDER + "/one.jpg", FOLDER + "/two.jpg")),
            // a walk that needs one page only distinguishes a number from other text
            entry("nextPage", texts("2", "soon")),
            entry("url", texts("https://login.test/a?client_id=1", "https://login.test/b?client_id=1")),
            // refused items are the ones that have a reason
            entry("success", List.of(NODES.booleanNode(false), NODES.booleanNode(true))),
            // asked about by their place in the question
            entry("AssetBulkUploadCheckResult.id", texts("0", "1")),
            entry(
                    "licenseKey",
                    texts(
                            "IMCL-1111-1111-1111-1111-1111-1111-1111-1111",
                            "IMCL-2222-2222-2222-2222-2222-2222-2222-2222")),
            entry("res", texts("pong", "pang")),
            entry("action", texts("reject", "accept")),
            // the first asset of a stack and the number of its assets
            entry("stack", texts("3", "4")),
            entry("startTime", texts("00:00", "01:30")));

    /**
     * A field where it stands in the response.
     *
     * @param steps the way to it from the root: names, and 0 for the only element of a list
     * @param field the schema's name and the field's, such as {@code UserResponseDto.email}
     * @param other another fitting value; null where the value is made of fields, which are places of their own
     * @param optional whether it may be absent
     * @param nullable whether it may be null
     */
    record Place(List<Object> steps, String field, @Nullable JsonNode other, boolean optional, boolean nullable) {

        /** {@return the way as a text, such as {@code albumUsers.user.email}} */
        String path() {
            return steps.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .collect(Collectors.joining("."));
        }

        boolean holds(Place inner) {
            return inner.steps.size() > steps.size()
                    && inner.steps.subList(0, steps.size()).equals(steps);
        }
    }

    private final OpenApiFile file;
    private final JsonNode root;
    private final List<Place> places = new ArrayList<>();

    private Sample(OpenApiFile file, JsonNode schema) {
        this.file = file;
        this.root = value(schema, List.of(), "response");
    }

    static Sample of(OpenApiFile file, JsonNode schema) {
        return new Sample(file, schema);
    }

    JsonNode json() {
        return root;
    }

    List<Place> places() {
        return places;
    }

    /** {@return the response with another value at a place; without the field if the value is null} */
    JsonNode with(Place place, @Nullable JsonNode value) {
        JsonNode copy = root.deepCopy();
        JsonNode at = copy;
        for (Object step : place.steps().subList(0, place.steps().size() - 1)) {
            at = step instanceof String name ? at.get(name) : at.get(0);
        }
        String last = (String) place.steps().get(place.steps().size() - 1);
        if (value == null) {
            ((ObjectNode) at).remove(last);
        } else {
            ((ObjectNode) at).set(last, value);
        }
        return copy;
    }

    private JsonNode value(JsonNode schema, List<Object> steps, String owner) {
        String name = OpenApiFile.name(schema);
        JsonNode resolved = file.resolved(schema);
        String called = name == null ? owner : name;
        if (resolved.path("anyOf").isArray()) {
            return value(resolved.path("anyOf").get(0), steps, called);
        }
        if (resolved.path("type").asString("").equals("array")) {
            ArrayNode list = NODES.arrayNode();
            JsonNode first = value(resolved.path("items"), plus(steps, 0), called);
            list.add(first);
            // a group of duplicates with one member is none
            if (first instanceof ObjectNode one && property(steps).equals("assets")) {
                list.add(one.deepCopy().put("id", OTHER_ID));
            }
            while (list.size() < resolved.path("minItems").asInt(0)) {
                list.add(first.deepCopy());
            }
            return list;
        }
        if (!resolved.path("properties").isEmpty()) {
            return object(resolved, steps, called);
        }
        return leaf(resolved, owner).get(0);
    }

    private ObjectNode object(JsonNode schema, List<Object> steps, String owner) {
        ObjectNode object = NODES.objectNode();
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(one -> properties.put(one.getKey(), one.getValue()));
        properties.forEach((name, inner) -> {
            List<Object> at = plus(steps, name);
            int before = places.size();
            JsonNode value = value(inner, at, owner + "." + name);
            object.set(name, value);
            boolean whole = places.size() > before;
            places.add(
                    before,
                    new Place(
                            at,
                            owner + "." + name,
                            whole ? null : other(inner, owner + "." + name, value),
                            !required.contains(name),
                            inner.path("nullable").asBoolean(false)
                                    || file.resolved(inner).path("nullable").asBoolean(false)));
        });
        return object;
    }

    private JsonNode other(JsonNode schema, String field, JsonNode value) {
        JsonNode resolved = file.resolved(schema);
        if (value.isArray()) {
            return NODES.arrayNode()
                    .add(leaf(file.resolved(resolved.path("items")), field).get(1));
        }
        return leaf(
                        resolved.path("anyOf").isArray()
                                ? file.resolved(resolved.path("anyOf").get(0))
                                : resolved,
                        field)
                .get(1);
    }

    private List<JsonNode> leaf(JsonNode schema, String field) {
        String property = field.substring(field.lastIndexOf('.') + 1);
        String type = schema.path("type").asString("");
        JsonNode options = schema.path("enum");
        List<JsonNode> form = FORMS.getOrDefault(field, FORMS.get(property));
        boolean known = form != null
                && (form.get(0).isBoolean() ? type.equals("boolean") : type.equals("string"))
                && (!property.equals("action") || options.valueStream().anyMatch(form.get(0)::equals));
        if (known) {
            // before 3.0 the files write slashes around the pattern of a key
            boolean slashed = schema.path("pattern").asString("").matches("/.*/");
            return slashed
                    ? form.stream()
                            .<JsonNode>map(one -> NODES.stringNode("/" + one.asString() + "/"))
                            .toList()
                    : form;
        }
        if (options.size() > 0) {
            return List.of(options.get(0), options.size() > 1 ? options.get(1) : NODES.stringNode("other"));
        }
        return switch (type) {
            case "boolean" -> List.of(NODES.booleanNode(true), NODES.booleanNode(false));
            case "integer", "number" -> numbers(schema, property);
            case "string" -> text(schema.path("format").asString(""), property);
            default ->
                List.of(
                        NODES.objectNode().put("inner", "one"),
                        NODES.objectNode().put("inner", "two"));
        };
    }

    private List<JsonNode> numbers(JsonNode schema, String property) {
        int number = Math.max(3, schema.path("minimum").asInt(3));
        int place = List.of("major", "minor", "patch").indexOf(property);
        if (place >= 0) {
            number = Integer.parseInt(file.version().split("\\.")[place]);
        }
        double limit = schema.path("maximum").asDouble(Double.MAX_VALUE);
        if (number + 1 > limit) {
            return List.of(
                    NODES.numberNode(limit),
                    NODES.numberNode((limit + schema.path("minimum").asDouble(0)) / 2));
        }
        if (schema.path("format").asString("").equals("double")) {
            return List.of(NODES.numberNode(number + 0.5), NODES.numberNode(number + 1.5));
        }
        return List.of(NODES.numberNode(number), NODES.numberNode(number + 1));
    }

    private static List<JsonNode> text(String format, String property) {
        return switch (format) {
            case "uuid" -> texts(ID, OTHER_ID);
            case "date-time" -> texts("2024-05-01T12:00:00.000Z", "2024-06-02T13:00:00.000Z");
            case "date" -> texts("2024-05-01", "2024-06-02");
            case "email" -> texts("one@immich.test", "two@immich.test");
            case "uri" -> texts("https://immich.test/one", "https://immich.test/two");
            default ->
                DATES.contains(property)
                        ? texts("2024-05-01", "2024-06-02")
                        : property.endsWith("At")
                                ? texts("2024-05-01T12:00:00.000Z", "2024-06-02T13:00:00.000Z")
                                : property.equals("id") || property.endsWith("Id")
                                        ? texts(ID, OTHER_ID)
                                        : texts("one", "two");
        };
    }

    private static String property(List<Object> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof String name) {
                return name;
            }
        }
        return "";
    }

    private static List<Object> plus(List<Object> steps, Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static List<JsonNode> texts(String first, String second) {
        return List.of(NODES.stringNode(first), NODES.stringNode(second));
    }
}
