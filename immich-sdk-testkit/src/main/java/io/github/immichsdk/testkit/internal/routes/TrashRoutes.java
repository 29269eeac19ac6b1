package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.List;
import java.util.UUID;

/** {@code /trash}. */
final class TrashRoutes {
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());

    private final ServerState world;

    TrashRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.EMPTY_TRASH, this::empty),
                Route.of(Operations.RESTORE_TRASH, this::restoreAll),
                Route.of(Operations.RESTORE_ASSETS, this::restore).body(IDS));
    }

    private List<Asset> trashed(Call call) {
        return world.assets.newestFirst(call.user()).stream()
                .filter(asset -> asset.trashed() && !asset.doomed)
                .toList();
    }

    private FakeResponse empty(Call call) {
        List<Asset> assets = trashed(call);
        Trash.delete(world, assets, true);
        return call.ok(Json.object("count", assets.size()));
    }

    private FakeResponse restoreAll(Call call) {
        return call.ok(Json.object("count", Trash.restore(world, trashed(call))));
    }

    private FakeResponse restore(Call call) {
        List<UUID> ids = call.body().uuids("ids");
        Trash.restore(world, Access.assets(call, "asset.delete", ids));
        return call.ok(Json.object("count", ids.size()));
    }
}
