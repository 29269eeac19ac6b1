package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one plugin of version 2: what its filters and actions are called, and what they can be set to. */
final class CorePlugin {
    private static final List<String> ASSET = List.of("asset");

    private final Map<UUID, Map<String, @Nullable Object>> filters = new LinkedHashMap<>();
    private final Map<UUID, Map<String, @Nullable Object>> actions = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> json;

    /** The id of the plugin. */
    final UUID id;

    CorePlugin(ServerState world) {
        id = world.newId();
        Map<String, @Nullable Object> match = Json.object("enum", List.of("contains", "regex", "exact"));
        match.putAll(property("string", "How the text is compared"));
        match.put("title", "Match type");
        match.put("default", "contains");
        Map<String, @Nullable Object> fileName =
                properties("pattern", titled(property("string", "The text to look for"), "Filename pattern"));
        fileName.put("matchType", match);
        fileName.put("caseSensitive", withDefault(property("boolean", "Whether case counts"), false));
        add(world, filters, part("filterFileName", "Filter by filename", ASSET, schema("pattern", fileName)));
        Map<String, @Nullable Object> words = Json.object("enum", List.of("image", "video"));
        words.put("type", "string");
        add(
                world,
                filters,
                part(
                        "filterFileType",
                        "Filter by file type",
                        ASSET,
                        schema("fileTypes", properties("fileTypes", listed("File types", words)))));
        Map<String, @Nullable Object> person = listed("Person IDs", Json.object("type", "string"));
        person.put("subType", "people-picker");
        Map<String, @Nullable Object> people = properties("personIds", person);
        people.put("matchAny", withDefault(property("boolean", "Whether one of them is enough"), true));
        add(world, filters, part("filterPerson", "Filter by person", List.of("person"), schema("personIds", people)));
        add(world, actions, part("actionArchive", "Archive", ASSET, Json.object()));
        Map<String, @Nullable Object> favorite =
                properties("favorite", withDefault(property("boolean", "The value to set"), true));
        add(world, actions, part("actionFavorite", "Favorite", ASSET, schema(null, favorite)));
        Map<String, @Nullable Object> album = titled(property("string", "The album to add to"), "Album ID");
        album.put("subType", "album-picker");
        add(
                world,
                actions,
                part(
                        "actionAddToAlbum",
                        "Add to Album",
                        List.of("asset", "person"),
                        schema("albumId", properties("albumId", album))));
        json = json(world);
    }

    private Map<String, @Nullable Object> json(ServerState world) {
        Map<String, @Nullable Object> plugin = Json.object("id", id);
        plugin.put("name", "immich-core");
        plugin.put("title", "Immich Core");
        plugin.put("description", "Filters and actions for workflows");
        plugin.put("author", "Immich Team");
        plugin.put("version", "2.0.1");
        plugin.put("createdAt", Times.millis(world.startedAt));
        plugin.put("updatedAt", Times.millis(world.startedAt));
        plugin.put("filters", new ArrayList<>(filters.values()));
        plugin.put("actions", new ArrayList<>(actions.values()));
        return plugin;
    }

    private void add(
            ServerState world,
            Map<UUID, Map<String, @Nullable Object>> parts,
            Map<String, @Nullable Object> description) {
        UUID partId = world.newId();
        Map<String, @Nullable Object> part = Json.object("id", partId);
        part.put("pluginId", id);
        part.putAll(description);
        parts.put(partId, part);
    }

    private static Map<String, @Nullable Object> part(
            String name, String title, List<String> contexts, Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> part = Json.object("methodName", name);
        part.put("title", title);
        part.put("description", title);
        part.put("supportedContexts", contexts);
        part.put("schema", schema);
        return part;
    }

    private static Map<String, @Nullable Object> schema(
            @Nullable String required, Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> schema = Json.object("type", "object");
        if (required != null) {
            schema.put("required", List.of(required));
        }
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, @Nullable Object> properties(String name, Map<String, @Nullable Object> property) {
        return Json.object(name, property);
    }

    private static Map<String, @Nullable Object> property(String type, String description) {
        Map<String, @Nullable Object> property = Json.object("type", type);
        property.put("description", description);
        return property;
    }

    private static Map<String, @Nullable Object> titled(Map<String, @Nullable Object> property, String title) {
        property.put("title", title);
        return property;
    }

    private static Map<String, @Nullable Object> withDefault(Map<String, @Nullable Object> property, boolean value) {
        property.put("default", value);
        return property;
    }

    private static Map<String, @Nullable Object> listed(String title, Map<String, @Nullable Object> items) {
        Map<String, @Nullable Object> property = titled(property("array", title), title);
        property.put("items", items);
        return property;
    }

    /** {@return the plugin as the server writes it} */
    Map<String, @Nullable Object> json() {
        return json;
    }

    /** {@return the ids of the filters} */
    Set<UUID> filterIds() {
        return filters.keySet();
    }

    /** {@return the ids of the actions} */
    Set<UUID> actionIds() {
        return actions.keySet();
    }
}
