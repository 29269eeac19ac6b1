package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** {@code /view}: the folders of the original files. */
final class FolderRoutes {
    private static final Schema PATH = Schema.of(Field.string("path"));

    private final ServerState world;
    private final AssetJson json;

    FolderRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_UNIQUE_ORIGINAL_PATHS, this::paths),
                Route.of(Operations.GET_ASSETS_BY_ORIGINAL_PATH, this::folder).query(PATH));
    }

    private Stream<Asset> shown(Call call) {
        return world.assets.newestFirst(call.user()).stream()
                .filter(asset -> asset.visibility == Visibility.TIMELINE && !asset.trashed());
    }

    private static String folderOf(Asset asset) {
        return asset.originalPath().substring(0, asset.originalPath().lastIndexOf('/'));
    }

    private FakeResponse paths(Call call) {
        return call.ok(
                shown(call).map(FolderRoutes::folderOf).distinct().sorted().toList());
    }

    /** The server looks for paths that end like the given one. */
    private FakeResponse folder(Call call) {
        String path = call.query().text("path");
        if (path == null) {
            throw Responses.failed("getAssetsByOriginalPath");
        }
        String folder = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return call.ok(shown(call)
                .filter(asset -> !folder.isEmpty() && folderOf(asset).endsWith(folder))
                .sorted(Comparator.comparing(Asset::originalPath))
                .map(asset -> json.of(asset, call.user(), EnumSet.of(AssetJson.Part.EXIF)))
                .toList());
    }
}
