package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.AlbumJson;
import io.github.immichsdk.testkit.internal.wire.AlbumJson.Shape;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /albums}: the albums themselves. */
final class AlbumRoutes {
    private static final List<String> ORDERS = List.of("asc", "desc");
    private static final Schema LIST = Schema.of(
            Field.uuid("assetId"),
            Field.bool("shared").until(FakeVersion.V2_7_5),
            Field.bool("isOwned").since(FakeVersion.V3_0_3),
            Field.bool("isShared").since(FakeVersion.V3_0_3),
            Field.uuid("id").since(FakeVersion.V3_0_3),
            Field.string("name").since(FakeVersion.V3_0_3));
    private static final Schema GET = Schema.of(Field.bool("withoutAssets").until(FakeVersion.V2_7_5));
    private static final Schema UPDATE = Schema.of(
            Field.string("albumName"),
            Field.string("description"),
            Field.uuid("albumThumbnailAssetId"),
            Field.bool("isActivityEnabled"),
            Field.oneOf("order", ORDERS));

    private final ServerState world;
    private final AlbumJson json;

    AlbumRoutes(ServerState world) {
        this.world = world;
        this.json = new AlbumJson(world);
    }

    List<Route> routes() {
        Schema create = Schema.of(
                Field.string("albumName").required(),
                Field.string("description"),
                Field.objects("albumUsers", AlbumUserRoutes.user(world, true)),
                Field.uuids("assetIds"));
        return List.of(
                Route.of(Operations.GET_ALL_ALBUMS, this::list).query(LIST),
                Route.of(Operations.CREATE_ALBUM, this::create).body(create),
                Route.of(Operations.GET_ALBUM_STATISTICS, this::statistics),
                Route.of(Operations.GET_ALBUM_INFO, this::get).query(GET),
                Route.of(Operations.UPDATE_ALBUM_INFO, this::update).body(UPDATE),
                Route.of(Operations.DELETE_ALBUM, this::delete),
                Route.of(Operations.GET_ALBUM_MAP_MARKERS, this::markers));
    }

    private boolean shared(Album album) {
        return !album.users.isEmpty() || world.links.values().stream().anyMatch(link -> link.album == album);
    }

    private FakeResponse list(Call call) {
        Values query = call.query();
        User user = call.user();
        UUID assetId = query.uuid("assetId");
        Stream<Album> mine = world.albums.values().stream().filter(album -> album.role(user) != null);
        Asset asset = world.assets.get(assetId);
        Predicate<Album> wanted = assetId != null
                ? album -> asset != null && album.assets.contains(asset)
                : world.three() ? filter(query, user) : filterBefore3(query, user);
        return call.ok(mine.filter(wanted)
                .sorted(Comparator.comparingInt((Album album) -> -album.sequence))
                .map(album -> json.of(album, user, Shape.LISTED))
                .toList());
    }

    private Predicate<Album> filter(Values query, User user) {
        Boolean owned = query.bool("isOwned");
        Boolean shared = query.bool("isShared");
        UUID id = query.uuid("id");
        String name = query.text("name");
        return album -> (owned == null || owned == (album.owner == user))
                && (shared == null || shared == shared(album))
                && (id == null || id.equals(album.id))
                && (name == null || name.equals(album.name));
    }

    private Predicate<Album> filterBefore3(Values query, User user) {
        Boolean shared = query.bool("shared");
        return album ->
                shared == null ? album.owner == user : shared ? shared(album) : album.owner == user && !shared(album);
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        User owner = call.user();
        Album album = new AlbumUserRoutes(world).prepared(owner, body);
        body.uuids("assetIds").stream()
                .map(world.assets::get)
                .filter(asset -> asset != null && Access.may(call, "asset.share", asset))
                .forEach(album.assets::add);
        String description = body.text("description");
        album.description = description == null ? "" : description;
        if (Users.preferences(world, owner).get("albums") instanceof Map<?, ?> albums) {
            album.order = String.valueOf(albums.get("defaultAssetOrder"));
        }
        album.thumbnail =
                album.assets.isEmpty() ? null : album.assets.iterator().next().id;
        return call.created(json.of(album, owner, Shape.CREATED));
    }

    private FakeResponse get(Call call) {
        Album album = Access.album(call, "album.read", call.id());
        boolean bare = call.query().bool("withoutAssets", false);
        return call.ok(json.of(album, call.user(), bare ? Shape.INFO_WITHOUT_ASSETS : Shape.INFO));
    }

    private FakeResponse update(Call call) {
        Album album = Access.album(call, "album.update", call.id());
        Values body = call.body();
        UUID thumbnail = body.uuid("albumThumbnailAssetId");
        if (thumbnail != null) {
            Asset asset = world.assets.get(thumbnail);
            if (asset == null || !album.assets.contains(asset)) {
                throw new ApiException(400, "Invalid album thumbnail");
            }
            album.thumbnail = thumbnail;
        }
        String name = body.text("albumName");
        album.name = name == null ? album.name : name;
        String description = body.text("description");
        album.description = description == null ? album.description : description;
        String order = body.text("order");
        album.order = order == null ? album.order : order;
        album.activityEnabled = body.bool("isActivityEnabled", album.activityEnabled);
        album.updatedAt = world.now();
        return call.ok(json.of(album, call.user(), Shape.CHANGED));
    }

    private FakeResponse delete(Call call) {
        world.removeAlbum(Access.album(call, "album.delete", call.id()));
        return call.noContent();
    }

    private FakeResponse statistics(Call call) {
        List<Album> mine = world.albums.values().stream()
                .filter(album -> album.role(call.user()) != null)
                .toList();
        Map<String, @Nullable Object> counts = Json.object(
                "owned",
                mine.stream().filter(album -> album.owner == call.user()).count());
        counts.put("shared", mine.stream().filter(this::shared).count());
        counts.put("notShared", mine.stream().filter(album -> !shared(album)).count());
        return call.ok(counts);
    }

    private FakeResponse markers(Call call) {
        Album album = Access.album(call, "album.read", call.id());
        SharedLink link = call.auth().link();
        if (link != null && !link.showMetadata) {
            return call.ok(List.of());
        }
        return call.ok(AlbumJson.shown(album).stream()
                .filter(asset -> asset.exif != null && asset.exif.latitude() != null)
                .map(MapRoutes::marker)
                .toList());
    }
}
