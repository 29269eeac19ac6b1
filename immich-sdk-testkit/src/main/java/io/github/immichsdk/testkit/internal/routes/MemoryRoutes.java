package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Memory;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
                    Field.date("hideAt").since(FakeVersion.V2_7_5))
            .rule(MemoryRoutes::badYear);
    private static final Schema UPDATE = Schema.of(
                    Field.bool("isSaved"),
                    Field.date("memoryAt").before3(Constraint.DATE),
                    Field.date("seenAt").nullable().until(FakeVersion.V1_144_1).before3(Constraint.DATE),
                    Field.date("seenAt").since(FakeVersion.V2_7_5).before3(Constraint.DATE))
            .rule(MemoryRoutes::nothing);
    private static final Schema LIST = Schema.of(
            Field.oneOf("type", List.of("on_this_day")),
            Field.date("for").until(FakeVersion.V2_7_5),
            Field.of(Field.Kind.DAY, "for").since(FakeVersion.V3_0_3),
            Field.bool("isSaved"),
            Field.bool("isTrashed"),
            Field.oneOf("order", List.of("asc", "desc", "random")).since(FakeVersion.V2_7_5),
            Field.positive("size").since(FakeVersion.V2_7_5));
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;
    private final AssetJson json;

    MemoryRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_MEMORIES, this::list).query(LIST),
                Route.of(Operations.CREATE_MEMORY, this::create).body(CREATE),
                Route.of(Operations.MEMORIES_STATISTICS, this::statistics).query(LIST),
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

    private Stream<Memory> mine(Call call) {
        Values query = call.query();
        Instant day = world.one() ? null : day(query.raw("for"));
        Boolean saved = query.bool("isSaved");
        return world.memories.values().stream()
                .filter(memory -> memory.owner == call.user() && !query.bool("isTrashed", false))
                .filter(memory -> saved == null || memory.saved == saved)
                .filter(memory -> day == null
                        || (memory.showAt == null || !memory.showAt.isAfter(day))
                                && (memory.hideAt == null || !memory.hideAt.isBefore(day)));
    }

    /** {@return the moment that is asked for; from version 3 on, it is written as a day} */
    private static @Nullable Instant day(@Nullable Object value) {
        return value instanceof String day
                ? LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC)
                : (Instant) value;
    }

    private FakeResponse list(Call call) {
        List<Memory> found = new ArrayList<>(mine(call)
                .filter(memory -> !world.three() || !visible(memory).isEmpty())
                .toList());
        if ("asc".equals(call.query().text("order"))) {
            found.sort(Comparator.comparing(memory -> memory.memoryAt));
        }
        return call.ok(found.stream()
                .limit(call.query().number("size", Integer.MAX_VALUE))
                .map(this::json)
                .toList());
    }

    private FakeResponse statistics(Call call) {
        return call.ok(Json.object("total", mine(call).count()));
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

    private static @Nullable ApiException badYear(Values body, FakeVersion version) {
        Map<String, @Nullable Object> data = body.map("data");
        Object year = data == null ? null : data.get("year");
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        int first = three ? 1000 : 1;
        if (!(year instanceof Number number) || number.intValue() >= first) {
            return null;
        }
        if (!three) {
            return ApiException.invalidTexts(List.of("data.year must be a positive number"));
        }
        Map<String, @Nullable Object> issue = Json.object("origin", "number");
        issue.put("code", "too_small");
        issue.put("minimum", first);
        issue.put("inclusive", true);
        issue.put("path", List.of("data", "year"));
        issue.put("message", "Too small: expected number to be >=" + first);
        return ApiException.invalid(List.of(issue));
    }

    private static @Nullable ApiException nothing(Values body, FakeVersion version) {
        if (!version.isAtLeast(FakeVersion.V3_0_3)
                || body.has("isSaved")
                || body.has("memoryAt")
                || body.has("seenAt")) {
            return null;
        }
        return ApiException.custom(
                List.of(),
                version.isAtLeast(FakeVersion.V3_1_0)
                        ? "At least one of the following fields is required: isSaved, seenAt, memoryAt"
                        : "At least one field must be provided");
    }

    private FakeResponse update(Call call) {
        Memory memory = own(call, "memory.update");
        if (!call.body().has("isSaved")
                && !call.body().has("memoryAt")
                && !call.body().has("seenAt")) {
            throw Responses.failed("updateMemory");
        }
        memory.saved = call.body().bool("isSaved", memory.saved);
        Instant at = call.body().time("memoryAt");
        memory.memoryAt = at == null ? memory.memoryAt : at;
        memory.seenAt = call.body().has("seenAt") ? call.body().time("seenAt") : memory.seenAt;
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
        Memory memory = own(call, "memory.read");
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
