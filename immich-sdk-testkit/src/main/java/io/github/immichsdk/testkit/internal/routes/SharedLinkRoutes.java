package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.wire.AlbumJson;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /shared-links}. */
final class SharedLinkRoutes {
    private static final Set<AssetJson.Part> CREATED = EnumSet.of(AssetJson.Part.NESTED);
    private static final Set<AssetJson.Part> GOT = EnumSet.of(AssetJson.Part.NESTED, AssetJson.Part.EXIF);
    private static final Schema EDIT = fields(Field.date("expiresAt").nullable().before3());
    private static final Schema CREATE = fields(Field.date("expiresAt").nullable())
            .and(
                    Field.oneOf("type", List.of("ALBUM", "INDIVIDUAL")).required(),
                    Field.uuid("albumId"),
                    Field.uuids("assetIds"));
    private static final Schema LIST =
            Schema.of(Field.uuid("albumId"), Field.uuid("id").since(FakeVersion.V2_7_5));
    private static final Schema LOGIN =
            Schema.of(Field.string("password").required().before3(Constraint.STRING, Constraint.NOT_EMPTY));
    /** Holds the proof of a visitor that the password was right. */
    private static final String COOKIE = "immich_shared_link_token";

    private static final Schema ASSETS = Schema.of(Field.uuids("assetIds").required());

    private final ServerState world;
    private final AssetJson assetJson;
    private final AlbumJson albumJson;

    SharedLinkRoutes(ServerState world) {
        this.world = world;
        this.assetJson = new AssetJson(world);
        this.albumJson = new AlbumJson(world);
    }

    private static Schema fields(Field expiresAt) {
        return Schema.of(
                Field.string("description").nullable(),
                Field.string("password").nullable(),
                Field.string("slug").nullable(),
                expiresAt,
                Field.bool("allowUpload"),
                Field.bool("allowDownload"),
                Field.bool("showMetadata"),
                Field.bool("changeExpiryTime").until(FakeVersion.V2_7_5));
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ALL_SHARED_LINKS, this::list).query(LIST),
                Route.of(Operations.CREATE_SHARED_LINK, this::create).body(CREATE),
                Route.of(Operations.GET_MY_SHARED_LINK, this::mine),
                Route.of(Operations.SHARED_LINK_LOGIN, this::login).body(LOGIN),
                Route.of(Operations.GET_SHARED_LINK_BY_ID, call -> call.ok(json(own(call), Shape.GOT))),
                Route.of(Operations.UPDATE_SHARED_LINK, this::update).body(EDIT),
                Route.of(Operations.REMOVE_SHARED_LINK, this::delete),
                Route.of(Operations.ADD_SHARED_LINK_ASSETS, this::addAssets).body(ASSETS),
                Route.of(Operations.REMOVE_SHARED_LINK_ASSETS, this::removeAssets)
                        .body(ASSETS));
    }

    /** What a response shows of a link. */
    private enum Shape {
        /** The response to a creation or change: without the album. */
        WRITTEN,
        /** An entry of the list. */
        LISTED,
        /** A link got by itself. */
        GOT
    }

    private Map<String, @Nullable Object> json(SharedLink link, Shape shape) {
        Map<String, @Nullable Object> json = Json.object("id", link.id);
        json.put("description", link.description);
        json.put("password", link.password);
        json.put("userId", link.owner.id);
        json.put("key", link.key);
        json.put("type", link.album == null ? "INDIVIDUAL" : "ALBUM");
        json.put("createdAt", Times.millis(link.createdAt));
        json.put("expiresAt", Times.millisOrNull(link.expiresAt));
        json.put("assets", assets(link, shape));
        if (link.album != null && shape != Shape.WRITTEN) {
            json.put("album", album(link.album, link, shape));
        }
        json.put("allowUpload", link.allowUpload);
        json.put("allowDownload", link.allowDownload);
        json.put("showMetadata", link.showMetadata);
        json.put("slug", link.slug);
        return json;
    }

    private List<Map<String, @Nullable Object>> assets(SharedLink link, Shape shape) {
        Set<Asset> shown = new LinkedHashSet<>(link.assets);
        if (world.one() && link.album != null && !link.showMetadata && shape == Shape.GOT) {
            shown.addAll(link.album.assets);
        }
        boolean full = link.showMetadata || shape == Shape.LISTED;
        return shown.stream()
                .filter(asset -> !asset.trashed())
                .map(asset ->
                        full ? assetJson.of(asset, null, shape == Shape.GOT ? GOT : CREATED) : assetJson.reduced(asset))
                .toList();
    }

    private Map<String, @Nullable Object> album(Album album, SharedLink link, Shape shape) {
        Map<String, @Nullable Object> json = albumJson.of(album, link.owner, AlbumJson.Shape.CHANGED);
        if (world.three()) {
            json.put("albumUsers", List.of());
        }
        if (world.one()) {
            json.put("shared", false);
            json.put("hasSharedLink", false);
        }
        if (shape == Shape.LISTED) {
            json.remove("startDate");
            json.remove("endDate");
        }
        return json;
    }

    private SharedLink own(Call call) {
        SharedLink link = world.links.get(call.id());
        if (link == null || link.owner != call.user()) {
            throw new ApiException(400, "Shared link not found");
        }
        return link;
    }

    private FakeResponse list(Call call) {
        UUID albumId = call.query().uuid("albumId");
        UUID id = call.query().uuid("id");
        List<SharedLink> newestFirst = new ArrayList<>(world.links.values());
        Collections.reverse(newestFirst);
        return call.ok(newestFirst.stream()
                .filter(link -> link.owner == call.user())
                .filter(link -> albumId == null || link.album != null && link.album.id.equals(albumId))
                .filter(link -> id == null || link.id.equals(id))
                .map(link -> json(link, Shape.LISTED))
                .toList());
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        boolean album = "ALBUM".equals(body.text("type"));
        UUID albumId = body.uuid("albumId");
        if (album && albumId == null) {
            throw new ApiException(400, "Invalid albumId");
        }
        if (!album && body.uuids("assetIds").isEmpty()) {
            throw new ApiException(400, "Invalid assetIds");
        }
        Album shared = albumId == null || !album ? null : Access.album(call, "album.share", albumId);
        List<Asset> assets = Access.assets(call, "asset.share", body.uuids("assetIds"));
        checkSlug(body, null);
        SharedLink link = world.addLink(call.user(), shared);
        if (new HashSet<>(assets).size() < assets.size()) {
            throw Responses.failed("createSharedLink"); // and the link stays, without assets
        }
        link.assets.addAll(assets);
        change(link, body);
        link.showMetadata = body.bool("showMetadata", true);
        link.allowDownload = link.showMetadata && body.bool("allowDownload", true);
        return call.created(json(link, Shape.WRITTEN));
    }

    private void checkSlug(Values body, @Nullable SharedLink self) {
        String slug = body.text("slug");
        if (slug != null && world.links.values().stream().anyMatch(link -> link != self && slug.equals(link.slug))) {
            throw new ApiException(
                    400, world.three() ? "Failed to save shared link" : "Shared link with this slug already exists");
        }
    }

    private void change(SharedLink link, Values body) {
        link.description = body.has("description") ? orNone(body.text("description")) : link.description;
        if (body.has("password")) {
            link.password = world.three() ? body.text("password") : orNone(body.text("password"));
        }
        // Absent clears it: the genuine server writes what it got.
        link.slug = orNone(body.text("slug"));
        if (body.has("expiresAt") || !world.three() && body.bool("changeExpiryTime", false)) {
            link.expiresAt = body.time("expiresAt");
        }
        link.allowUpload = body.bool("allowUpload", link.allowUpload);
        link.allowDownload = body.bool("allowDownload", link.allowDownload);
        link.showMetadata = body.bool("showMetadata", link.showMetadata);
    }

    private static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private FakeResponse mine(Call call) {
        SharedLink link = call.auth().link();
        if (link == null) {
            throw ApiException.bare(403);
        }
        String password = link.password;
        String given = world.three() ? null : call.request().query("password");
        boolean loggedIn = link.id.toString().equals(call.request().cookie(COOKIE));
        if (password == null || password.isEmpty() || password.equals(given) || !world.one() && loggedIn) {
            Map<String, @Nullable Object> json = json(link, Shape.GOT);
            if (world.one() && given != null) {
                json.put("token", world.newSecret(43));
            }
            return call.ok(json);
        }
        throw new ApiException(401, world.one() || given != null ? "Invalid password" : "Password required");
    }

    private FakeResponse login(Call call) {
        SharedLink link = call.auth().link();
        if (link == null) {
            throw ApiException.bare(403);
        }
        if (orNone(link.password) == null) {
            throw new ApiException(400, "Shared link is not password protected");
        }
        if (!call.body().required("password").equals(link.password)) {
            throw new ApiException(401, "Invalid password");
        }
        return call.created(json(link, Shape.GOT))
                .with("Set-Cookie", COOKIE + "=" + link.id + "; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax");
    }

    private FakeResponse update(Call call) {
        SharedLink link = own(call);
        checkSlug(call.body(), link);
        change(link, call.body());
        return call.ok(json(link, Shape.WRITTEN));
    }

    private FakeResponse delete(Call call) {
        world.links.remove(own(call).id);
        return call.noContent();
    }

    private static SharedLink individual(SharedLink link) {
        if (link.album != null) {
            throw new ApiException(400, "Invalid shared link type");
        }
        return link;
    }

    private static Map<String, @Nullable Object> result(UUID id, @Nullable String error) {
        Map<String, @Nullable Object> json = Json.object("assetId", id);
        json.put("success", error == null);
        if (error != null) {
            json.put("error", error);
        }
        return json;
    }

    /** Before version 3, a visitor may add the assets of the owner. */
    private SharedLink editable(Call call) {
        SharedLink own = call.auth().link();
        SharedLink link = own == null ? own(call) : own;
        return individual(link);
    }

    private FakeResponse addAssets(Call call) {
        SharedLink link = editable(call);
        List<UUID> ids = call.body().uuids("assetIds");
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : ids) {
            Asset asset = world.assets.get(id);
            boolean mine = asset != null
                    && (call.auth().link() != null
                            ? asset.owner == link.owner
                            : Access.may(call, "asset.share", asset));
            if (asset == null || !mine) {
                results.add(result(id, "no_permission"));
            } else {
                results.add(result(id, link.assets.contains(asset) ? "duplicate" : null));
            }
        }
        List<UUID> added = results.stream()
                .filter(result -> Boolean.TRUE.equals(result.get("success")))
                .map(result -> (UUID) result.get("assetId"))
                .toList();
        if (new HashSet<>(added).size() < added.size()) {
            throw Responses.failed("addSharedLinkAssets");
        }
        added.forEach(id -> link.assets.add(world.assets.get(id)));
        return call.ok(results);
    }

    private FakeResponse removeAssets(Call call) {
        SharedLink link = editable(call);
        List<UUID> ids = call.body().uuids("assetIds");
        if (ids.isEmpty() && !world.one()) {
            throw Responses.failed("removeSharedLinkAssets");
        }
        Set<Asset> before = new LinkedHashSet<>(link.assets);
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : ids) {
            Asset asset = world.assets.get(id);
            boolean removed = asset != null && (world.one() ? link.assets.remove(asset) : before.contains(asset));
            link.assets.remove(asset);
            results.add(result(id, removed ? null : "not_found"));
        }
        return call.ok(results);
    }
}
