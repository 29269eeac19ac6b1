package io.github.immichsdk.conformance;

import io.github.immichsdk.sync.event.SyncEventCodec;
import io.github.immichsdk.sync.event.SyncLine;
import io.github.immichsdk.sync.event.Unknown;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
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

    static Shown read(String type, JsonNode data) {
        Map<String, Object> fields = Shared.JSON.convertValue(data, new TypeReference<>() {});
        var event = SyncEventCodec.event(SyncLine.of(Map.of("type", type, "ack", type + "|1", "data", fields)));
        if (event instanceof Unknown) {
            throw new AssertionError(type + " has no record");
        }
        return Shown.of(event);
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
