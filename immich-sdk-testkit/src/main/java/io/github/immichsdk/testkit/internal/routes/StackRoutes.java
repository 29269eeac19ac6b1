package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.StackTable;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.StackJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** {@code /stacks}. */
final class StackRoutes {
    private static final Schema LIST = Schema.of(Field.uuid("primaryAssetId"));
    private static final Schema CREATE = Schema.of(
            Field.uuids("assetIds").min(2).required().before3(Constraint.ARRAY_MIN, Constraint.UUID, Constraint.ARRAY));
    private static final Schema UPDATE = Schema.of(Field.uuid("primaryAssetId"));
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;
    private final StackJson json;

    StackRoutes(ServerState world) {
        this.world = world;
        this.json = new StackJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_STACKS, this::list).query(LIST),
                Route.of(Operations.CREATE_STACK, this::create).body(CREATE),
                Route.of(Operations.DELETE_STACKS, this::deleteMany).body(IDS),
                Route.of(Operations.GET_STACK, call -> call.ok(json.single(own(call, "stack.read")))),
                Route.of(Operations.UPDATE_STACK, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_STACK, this::delete),
                Route.of(Operations.REMOVE_ASSET_FROM_STACK, this::removeAsset));
    }

    private Stack own(Call call, String permission) {
        return Access.own(call, permission, world.stacks.get(call.id()), stack -> stack.owner);
    }

    private FakeResponse list(Call call) {
        UUID primary = call.query().uuid("primaryAssetId");
        return call.ok(world.stacks.all().stream()
                .filter(stack -> stack.owner == call.user() && (primary == null || primary.equals(stack.primary)))
                .map(json::listed));
    }

    private FakeResponse create(Call call) {
        List<Asset> assets = Access.assets(
                call, "asset.update", new LinkedHashSet<>(call.body().uuids("assetIds")));
        return call.created(json.listed(world.stacks.create(call.user(), assets)));
    }

    private FakeResponse update(Call call) {
        Stack stack = own(call, "stack.update");
        UUID primary = call.body().uuid("primaryAssetId");
        if (primary != null) {
            if (StackTable.shown(stack).stream().noneMatch(asset -> asset.id.equals(primary))) {
                throw new ApiException(400, "Primary asset must be in the stack");
            }
            stack.primary = primary;
            stack.updatedAt = world.now();
        }
        return call.ok(json.single(stack));
    }

    private FakeResponse delete(Call call) {
        world.stacks.delete(own(call, "stack.delete"));
        return call.noContent();
    }

    private FakeResponse deleteMany(Call call) {
        List<UUID> ids = call.body().uuids("ids");
        if (ids.isEmpty()) {
            throw Responses.failed("deleteStacks");
        }
        List<Stack> stacks = ids.stream()
                .distinct()
                .map(id -> Access.own(call, "stack.delete", world.stacks.get(id), stack -> stack.owner))
                .toList();
        stacks.forEach(world.stacks::delete);
        return call.noContent();
    }

    private FakeResponse removeAsset(Call call) {
        Stack stack = own(call, "stack.update");
        Asset asset = world.assets.get(call.id("assetId"));
        if (asset == null || asset.stack != stack) {
            throw new ApiException(400, "Asset not in stack");
        }
        if (stack.primary.equals(asset.id)) {
            throw new ApiException(400, "Cannot remove stack's primary asset");
        }
        world.stacks.leave(asset);
        return call.noContent();
    }
}
