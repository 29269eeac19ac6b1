package io.github.immichsdk.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The events of the sync stream. The file names their types and their data, but not which data belongs to which type. */
final class SyncSamples {

    private SyncSamples() {}

    /** {@return the schema of the data of each type of event} */
    static Map<String, JsonNode> of(OpenApiFile file) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode type : file.schema("SyncEntityType").path("enum")) {
            all.put(
                    type.asString(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("$ref", "#/components/schemas/" + schema(file, type.asString())));
        }
        return all;
    }

    /** {@return a stream of one event, and of the event that says that it is whole} */
    static byte[] stream(String type, JsonNode data) {
        return (line(type, data) + line("SyncCompleteV1", JsonNodeFactory.instance.objectNode()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String type, JsonNode data) {
        return JsonNodeFactory.instance
                        .objectNode()
                        .put("type", type)
                        .put("ack", type + "|1")
                        .set("data", data) + "\n";
    }

    private static String schema(OpenApiFile file, String type) {
        String plain = type.replaceAll("Backfill|Create|Update", "");
        return List.of(
                        plain,
                        plain.replaceFirst("^(Partner|Album)", ""),
                        plain.replaceFirst("^MemoryToAsset", "MemoryAsset"))
                .stream()
                .map(name -> name.startsWith("Sync") ? name : "Sync" + name)
                .filter(name -> file.schema(name).isObject())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no schema for the event " + type));
    }
}
