package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}/metadata} and {@code /assets/metadata}: the metadata store of one asset, and of many. */
final class AssetMetadataRoutes {
    private static final Field ASSET =
            Field.uuid("assetId").required().before3(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING);
    private static final Field KEY = Field.string("key").required().before3(Constraint.STRING, Constraint.NOT_EMPTY);
    private static final Schema BULK = Schema.of(Field.objects(
                    "items",
                    Schema.of(ASSET, KEY, Field.of(Field.Kind.RECORD, "value").required()))
            .required());
    private static final Schema BULK_DELETE =
            Schema.of(Field.objects("items", Schema.of(ASSET, KEY)).required());
    private static final Field KEY_OF_1 =
            Field.oneOf("key", List.of("mobile-app")).until(FakeVersion.V1_144_1);

    private final ServerState world;

    AssetMetadataRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        Schema items = Schema.of(
                Field.objects("items", Uploads.metadataItem(world.version)).required());
        return List.of(
                Route.of(Operations.GET_ASSET_METADATA, this::list),
                Route.of(Operations.UPDATE_ASSET_METADATA, this::put).body(items),
                Route.of(Operations.GET_ASSET_METADATA_BY_KEY, this::get).parameter(KEY_OF_1),
                Route.of(Operations.DELETE_ASSET_METADATA, this::delete).parameter(KEY_OF_1),
                Route.of(Operations.UPDATE_BULK_ASSET_METADATA, this::putAll).body(BULK),
                Route.of(Operations.DELETE_BULK_ASSET_METADATA, this::deleteAll).body(BULK_DELETE));
    }

    private static Map<String, @Nullable Object> json(@Nullable UUID assetId, String key, Asset.Item item) {
        Map<String, @Nullable Object> json = assetId == null ? Json.object() : Json.object("assetId", assetId);
        json.put("key", key);
        json.put("value", item.value());
        json.put("updatedAt", Times.millis(item.updatedAt()));
        return json;
    }

    private FakeResponse list(Call call) {
        Asset asset = Access.asset(call, "asset.read", call.id());
        return call.ok(asset.metadata.entrySet().stream()
                .map(entry -> json(null, entry.getKey(), entry.getValue()))
                .toList());
    }

    private FakeResponse put(Call call) {
        Asset asset = Access.asset(call, "asset.update", call.id());
        List<Values> items = call.body().objects("items");
        Set<String> keys = new HashSet<>();
        for (Values item : items) {
            if (!keys.add(item.required("key"))) {
                throw duplicate(item.required("key"), "updateAssetMetadata");
            }
        }
        if (items.isEmpty() && world.one()) {
            throw Responses.failed("updateAssetMetadata");
        }
        return call.ok(items.stream()
                .map(item -> json(null, item.required("key"), stored(asset, item)))
                .toList());
    }

    /** The database of version 1 fails where later versions look. */
    private ApiException duplicate(String item, String operationId) {
        return world.one()
                ? Responses.failed(operationId)
                : new ApiException(400, "Duplicate items are not allowed: \"" + item + "\"");
    }

    private Asset.Item stored(Asset asset, Values entry) {
        Map<String, @Nullable Object> value = world.one() ? known(entry) : entry.map("value");
        Asset.Item item = new Asset.Item(value == null ? Map.of() : value, world.now());
        Map<String, Asset.Item> items = new LinkedHashMap<>(asset.metadata);
        items.put(entry.required("key"), item);
        asset.metadata = items;
        return item;
    }

    /** Version 1 keeps what it knows. */
    private static Map<String, @Nullable Object> known(Values entry) {
        Map<String, @Nullable Object> value = entry.map("value");
        Map<String, @Nullable Object> known = Json.object();
        if (value != null && value.containsKey("iCloudId")) {
            known.put("iCloudId", value.get("iCloudId"));
        }
        return known;
    }

    private FakeResponse get(Call call) {
        String key = call.parameter("key");
        Asset asset = Access.asset(call, "asset.read", call.id());
        Asset.Item item = asset.metadata.get(key);
        if (item == null) {
            throw new ApiException(
                    400, "Metadata with key \"" + key + "\" not found for asset with id \"" + asset.id + "\"");
        }
        return call.ok(json(null, key, item));
    }

    private FakeResponse delete(Call call) {
        String key = call.parameter("key");
        remove(Access.asset(call, "asset.update", call.id()), key);
        return call.noContent();
    }

    private static void remove(Asset asset, String key) {
        Map<String, Asset.Item> items = new LinkedHashMap<>(asset.metadata);
        items.remove(key);
        asset.metadata = items;
    }

    private List<Asset> assets(Call call, List<Values> items) {
        return Access.assets(
                call,
                "asset.update",
                items.stream().map(item -> item.requiredUuid("assetId")).toList());
    }

    private FakeResponse putAll(Call call) {
        List<Values> items = call.body().objects("items");
        List<Asset> assets = assets(call, items);
        Set<String> seen = new HashSet<>();
        for (Values item : items) {
            String both = "(" + item.required("assetId") + ", " + item.required("key") + ")";
            if (!seen.add(both)) {
                throw duplicate(both, "updateBulkAssetMetadata");
            }
        }
        if (items.isEmpty()) {
            throw Responses.failed("updateBulkAssetMetadata");
        }
        List<Map<String, @Nullable Object>> response = new ArrayList<>();
        for (int i = 0; i < assets.size(); i++) {
            Asset asset = assets.get(i);
            response.add(json(asset.id, items.get(i).required("key"), stored(asset, items.get(i))));
        }
        return call.ok(response);
    }

    private FakeResponse deleteAll(Call call) {
        List<Values> items = call.body().objects("items");
        List<Asset> assets = assets(call, items);
        for (int i = 0; i < assets.size(); i++) {
            remove(assets.get(i), items.get(i).required("key"));
        }
        return call.noContent();
    }
}
