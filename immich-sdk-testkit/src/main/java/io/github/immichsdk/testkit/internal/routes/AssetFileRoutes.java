package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Files;
import io.github.immichsdk.testkit.internal.media.Placeholder;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /asset-files}: known by its published types only. Each asset that was processed has a preview and a thumbnail. */
final class AssetFileRoutes {
    private static final Schema QUERY = Schema.of(
            Field.uuid("assetId").required(),
            Field.oneOf("type", List.of("fullsize", "preview", "thumbnail", "sidecar", "encoded_video")),
            Field.bool("isEdited"),
            Field.bool("isProgressive"),
            Field.bool("isTransparent"));

    private record Row(UUID id, Asset asset, String type) {}

    private final ServerState world;
    private final Map<UUID, List<Row>> byAsset = new LinkedHashMap<>();

    AssetFileRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_ASSET_FILES, this::list).query(QUERY),
                Route.of(Operations.GET_ASSET_FILE, call -> call.ok(json(row(call, "assetFile.read")))),
                Route.of(Operations.DELETE_ASSET_FILE, this::delete),
                Route.of(Operations.DOWNLOAD_ASSET_FILE, this::download));
    }

    private List<Row> of(Asset asset) {
        return byAsset.computeIfAbsent(asset.id, id -> {
            List<Row> rows = new ArrayList<>();
            if (asset.thumbnail) {
                rows.add(new Row(world.newId(), asset, "preview"));
                rows.add(new Row(world.newId(), asset, "thumbnail"));
            }
            return rows;
        });
    }

    private Row row(Call call, String permission) {
        UUID id = call.id();
        return byAsset.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.id().equals(id) && row.asset().owner == call.user())
                .findFirst()
                .orElseThrow(() -> ApiException.noAccess(permission));
    }

    private static Map<String, @Nullable Object> json(Row row) {
        Map<String, @Nullable Object> json = Json.object("id", row.id());
        json.put("type", row.type());
        json.put(
                "path",
                "/data/thumbs/" + row.asset().owner.id + "/" + row.asset().id + "_" + row.type()
                        + (row.type().equals("preview") ? ".jpeg" : ".webp"));
        json.put("isEdited", false);
        json.put("isProgressive", false);
        json.put("isTransparent", false);
        json.put("createdAt", Times.millis(row.asset().createdAt));
        json.put("updatedAt", Times.millis(row.asset().createdAt));
        return json;
    }

    private FakeResponse list(Call call) {
        Asset asset = Access.asset(call, "asset.read", call.query().requiredUuid("assetId"));
        String type = call.query().text("type");
        boolean none = Stream.of("isEdited", "isProgressive", "isTransparent")
                .anyMatch(name -> call.query().bool(name, false));
        return call.ok(of(asset).stream()
                .filter(row -> !none && (type == null || type.equals(row.type())))
                .map(AssetFileRoutes::json)
                .toList());
    }

    private FakeResponse delete(Call call) {
        Row row = row(call, "assetFile.delete");
        of(row.asset()).remove(row);
        return call.noContent();
    }

    private FakeResponse download(Call call) {
        Row row = row(call, "assetFile.download");
        boolean preview = row.type().equals("preview");
        return Files.send(
                call.request(),
                Placeholder.picture(row.asset()),
                preview ? "image/jpeg" : "image/webp",
                row.asset().id + "_" + row.type() + (preview ? ".jpeg" : ".webp"),
                row.asset().createdAt,
                world.three());
    }
}
