package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Memory;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /memories}. */
final class MemoryRoutes {
    private static final Set<AssetJson.Part> NESTED = EnumSet.of(AssetJson.Part.NESTED);
    private static final Schema CREATE = Schema.of(
            Field.oneOf("type", List.of("on_this_day")).required(),
            Field.of(Field.Kind.MAP, "data").required(),
            Field.date("memoryAt").required(),
            Field.uuids("assetIds"),
            Field.bool("isSaved"),
            Field.date("seenAt"),
            Field.date("showAt").since(FakeVersion.V2_7_5),
            Field.date("hideAt").since(FakeVersion.V2_7_5));
    private static final Schema UPDATE = Schema.of(Field.bool("isSaved"), Field.date("memoryAt"), Field.date("seenAt"));
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;
    private final AssetJson json;

    MemoryRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_MEMORIES, this::list),
                Route.of(Operations.CREATE_MEMORY, this::create).body(CREATE),
                Route.of(Operations.MEMORIES_STATISTICS, this::statistics),
                Route.of(Operations.GET_MEMORY, call -> call.ok(json(own(call, "memory.read")))),
                Route.of(Operations.UPDATE_MEMORY, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_MEMORY, this::delete),
                Route.of(Operations.ADD_MEMORY_ASSETS, this::add).body(IDS),
                Route.of(Operations.REMOVE_MEMORY_ASSETS, this::remove).body(IDS));
    }

    private Map<String, @Nullable Object> json(Memory memory) {
        Map<String, @Nullable Object> shown = Json.object("id", memory.id);
        shown.put("createdAt", Times.millis(memory.createdAt));
        shown.put("updatedAt", Times.millis(memory.updatedAt));
        shown.put("memoryAt", Times.millis(memory.memoryAt));
        optional(shown, "seenAt", memory.seenAt);
        optional(shown, "showAt", memory.showAt);
        optional(shown, "hideAt", memory.hideAt);
        shown.put("ownerId", memory.owner.id);
        shown.put("type", memory.type);
        shown.put("data", memory.data);
        shown.put("isSaved", memory.saved);
        shown.put(
                "assets",
                visible(memory).stream()
                        .map(asset -> json.of(asset, memory.owner, NESTED))
                        .toList());
        return shown;
    }

    private static void optional(Map<String, @Nullable Object> json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, Times.millis(time));
        }
    }

    private static List<Asset> visible(Memory memory) {
        return memory.assets.stream()
                .filter(asset -> !asset.trashed() && asset.visibility == Visibility.TIMELINE)
                .toList();
    }

    private Memory own(Call call, String permission) {
        return Access.own(call, permission, world.memories.get(call.id()), memory -> memory.owner);
    }

    private List<Memory> mine(Call call) {
        return world.memories.values().stream()
                .filter(memory -> memory.owner == call.user()
                        && (!world.three() || !visible(memory).isEmpty()))
                .toList();
    }

    private FakeResponse list(Call call) {
        return call.ok(mine(call).stream().map(this::json).toList());
    }

    private FakeResponse statistics(Call call) {
        return call.ok(Json.object("total", mine(call).size()));
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        Map<String, @Nullable Object> data = body.map("data");
        Instant at = body.time("memoryAt");
        Memory memory = world.addMemory(
                call.user(), body.required("type"), data == null ? Map.of() : data, at == null ? world.now() : at);
        memory.saved = body.bool("isSaved", false);
        memory.seenAt = body.time("seenAt");
        memory.showAt = body.time("showAt");
        memory.hideAt = body.time("hideAt");
        body.uuids("assetIds").stream()
                .map(world.assets::get)
                .filter(asset -> asset != null && Access.may(call, "asset.share", asset))
                .forEach(memory.assets::add);
        return call.created(json(memory));
    }

    private FakeResponse update(Call call) {
        Memory memory = own(call, "memory.update");
        memory.saved = call.body().bool("isSaved", memory.saved);
        Instant at = call.body().time("memoryAt");
        memory.memoryAt = at == null ? memory.memoryAt : at;
        Instant seen = call.body().time("seenAt");
        memory.seenAt = seen == null ? memory.seenAt : seen;
        memory.updatedAt = world.now();
        return call.ok(json(memory));
    }

    private FakeResponse delete(Call call) {
        Memory memory = own(call, "memory.delete");
        world.memories.remove(memory.id);
        world.gone(Entity.MEMORY, memory.id, null, memory.owner.id);
        return call.noContent();
    }

    private FakeResponse add(Call call) {
        Memory memory = own(call, "memory.update");
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            if (asset == null || !Access.may(call, "asset.share", asset)) {
                results.add(BulkResults.failed(id, "no_permission"));
            } else {
                results.add(memory.assets.add(asset) ? BulkResults.done(id) : BulkResults.failed(id, "duplicate"));
            }
        }
        return call.ok(results);
    }

    private FakeResponse remove(Call call) {
        Memory memory = own(call, "memory.update");
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            boolean removed = asset != null && world.removeFromMemory(memory, asset);
            results.add(removed ? BulkResults.done(id) : BulkResults.failed(id, "not_found"));
        }
        return call.ok(results);
    }
}
