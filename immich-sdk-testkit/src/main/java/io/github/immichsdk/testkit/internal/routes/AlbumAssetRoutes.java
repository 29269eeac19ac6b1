package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /albums/{id}/assets}: what is in an album. */
final class AlbumAssetRoutes {
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());
    private static final Schema MANY = Schema.of(
            Field.uuids("albumIds").required(), Field.uuids("assetIds").required());

    private final ServerState world;

    AlbumAssetRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.ADD_ASSETS_TO_ALBUMS, this::addToMany).body(MANY),
                Route.of(Operations.ADD_ASSETS_TO_ALBUM, this::add).body(IDS),
                Route.of(Operations.REMOVE_ASSET_FROM_ALBUM, this::remove).body(IDS));
    }

    private FakeResponse add(Call call) {
        UUID albumId = call.id();
        if (!world.albums.containsKey(albumId)) {
            throw new ApiException(400, "Album not found");
        }
        Album album = Access.album(call, "albumAsset.create", albumId);
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        boolean added = false;
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            if (asset != null && album.assets.contains(asset)) {
                results.add(BulkResults.failed(id, "duplicate"));
            } else if (asset == null || !Access.may(call, "asset.share", asset)) {
                results.add(BulkResults.failed(id, "no_permission"));
            } else {
                put(album, asset);
                added = true;
                results.add(BulkResults.done(id));
            }
        }
        if (added) {
            album.updatedAt = world.now();
        }
        return call.ok(results);
    }

    private void put(Album album, Asset asset) {
        album.assets.add(asset);
        if (album.thumbnail == null) {
            album.thumbnail = asset.id;
        }
    }

    private FakeResponse addToMany(Call call) {
        List<Asset> assets = call.body().uuids("assetIds").stream()
                .map(world.assets::get)
                .filter(asset -> asset != null && Access.may(call, "asset.share", asset))
                .toList();
        boolean allowed = false;
        boolean added = false;
        for (UUID id : call.body().uuids("albumIds")) {
            Album album = world.albums.get(id);
            if (album != null && Access.may(call, "albumAsset.create", album) && !assets.isEmpty()) {
                allowed = true;
                for (Asset asset : assets) {
                    if (!album.assets.contains(asset)) {
                        put(album, asset);
                        album.updatedAt = world.now();
                        added = true;
                    }
                }
            }
        }
        Map<String, @Nullable Object> json = Json.object("success", added);
        if (!added) {
            json.put("error", allowed ? "duplicate" : "no_permission");
        }
        return call.ok(json);
    }

    private FakeResponse remove(Call call) {
        Album album = Access.album(call, "albumAsset.delete", call.id());
        boolean owner = album.owner == call.user();
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            if (asset == null || !album.assets.contains(asset)) {
                results.add(BulkResults.failed(id, "not_found"));
            } else if (!owner && !Access.may(call, "asset.share", asset)) {
                results.add(BulkResults.failed(id, "no_permission"));
            } else {
                world.removeFromAlbum(album, asset);
                album.updatedAt = world.now();
                results.add(BulkResults.done(id));
            }
        }
        return call.ok(results);
    }
}
