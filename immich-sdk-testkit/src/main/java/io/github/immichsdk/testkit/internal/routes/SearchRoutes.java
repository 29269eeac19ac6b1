package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.AssetTable;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /search}: by metadata, at random, by size, and counts. */
final class SearchRoutes {
    private static final int DEFAULT_SIZE = 250;

    private static final Comparator<Asset> BY_SIZE = Comparator.comparingLong(asset -> asset.blob.size());

    private final ServerState world;
    private final Options options;
    private final AssetJson json;

    SearchRoutes(ServerState world, Options options) {
        this.world = world;
        this.options = options;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_ASSETS, this::metadata).body(SearchFields.metadata(world)),
                Route.of(Operations.SEARCH_ASSET_STATISTICS, this::statistics).body(SearchFields.statistics(world)),
                Route.of(Operations.SEARCH_RANDOM, this::random).body(SearchFields.random(world)),
                Route.of(Operations.SEARCH_SMART, this::smart).body(SearchFields.smart(world)),
                Route.of(Operations.SEARCH_LARGE_ASSETS, this::large).query(SearchFields.large(world)));
    }

    /** The assets a search looks at, the latest first, and what it keeps of them. */
    private record Scope(List<Asset> assets, SearchFilter filter) {
        List<Asset> found() {
            return assets.stream().filter(filter).toList();
        }
    }

    private Scope scope(Call call, Values values, boolean albumsOpenOthers) {
        boolean locked = "locked".equals(values.text("visibility"));
        if (locked && !call.auth().elevated()) {
            throw new ApiException(401, "Elevated permission is required");
        }
        SearchFilter filter = new SearchFilter(world, values, call.auth().elevated());
        List<UUID> albumIds = values.uuids("albumIds");
        if (world.three() && albumsOpenOthers && !albumIds.isEmpty()) {
            List<Album> albums = albumIds.stream()
                    .map(id -> Access.album(call, "album.read", id))
                    .toList();
            return new Scope(AssetTable.sorted(albums.get(0).assets), filter);
        }
        if (call.auth().link() != null) {
            throw new ApiException(400, "Shared link access is only allowed in combination with an albumIds filter");
        }
        Set<User> owners = new LinkedHashSet<>();
        owners.add(call.user());
        if (!(world.three() && locked)) {
            world.partners.stream()
                    .filter(partner -> partner.sharedWith == call.user() && partner.inTimeline)
                    .map((Partner partner) -> partner.sharedBy)
                    .forEach(owners::add);
        }
        return new Scope(world.assets.newestFirst(owners), filter);
    }

    private Set<AssetJson.Part> parts(Values values) {
        Set<AssetJson.Part> parts = EnumSet.noneOf(AssetJson.Part.class);
        if (values.bool("withExif", false)) {
            parts.add(AssetJson.Part.EXIF);
        }
        if (values.bool("withPeople", false)
                || world.one() && !values.uuids("personIds").isEmpty()) {
            parts.add(AssetJson.Part.PEOPLE);
            parts.add(AssetJson.Part.UNASSIGNED_FACES);
        }
        return parts;
    }

    private FakeResponse metadata(Call call) {
        Values body = call.body();
        long page = body.number("page", 1);
        int size = (int) body.number("size", DEFAULT_SIZE);
        Scope scope = scope(call, body, true);
        Map<String, @Nullable Object> bySize = body.map("orderBy");
        if (bySize != null && !"fileSizeInBytes".equals(bySize.get("field"))) {
            bySize = null;
        }
        boolean ascending = "asc".equals(bySize == null ? body.text("order") : bySize.get("direction"));
        List<Asset> sorted = bySize != null ? largestFirst(scope.assets) : scope.assets;
        Paging found = Paging.of(sorted, scope.filter, ascending, page, size, options);
        return call.ok(results(call, found, page, parts(body)));
    }

    private static List<Asset> largestFirst(List<Asset> assets) {
        return assets.stream().sorted(BY_SIZE.reversed()).toList();
    }

    private Map<String, @Nullable Object> results(Call call, Paging found, long page, Set<AssetJson.Part> parts) {
        Map<String, @Nullable Object> assets = block(found.rows().stream()
                .map(asset -> json.of(asset, call.user(), parts))
                .toList());
        assets.put("nextPage", found.hasMore() ? String.valueOf(page + 1) : null);
        Map<String, @Nullable Object> both = Json.object("albums", block(List.of()));
        both.put("assets", assets);
        return both;
    }

    private static Map<String, @Nullable Object> block(List<?> items) {
        Map<String, @Nullable Object> block = Json.object("total", items.size());
        block.put("count", items.size());
        block.put("items", items);
        block.put("facets", List.of());
        return block;
    }

    private FakeResponse statistics(Call call) {
        Scope scope = scope(call, call.body(), false);
        return call.ok(
                Json.object("total", scope.assets.stream().filter(scope.filter).count()));
    }

    private FakeResponse random(Call call) {
        List<Asset> found = new ArrayList<>(scope(call, call.body(), true).found());
        Collections.shuffle(found, world.random());
        return call.ok(found.stream()
                .limit(call.body().number("size", DEFAULT_SIZE))
                .map(asset -> json.of(asset, call.user(), parts(call.body())))
                .toList());
    }

    private FakeResponse smart(Call call) {
        throw new ApiException(400, "Smart search is not enabled");
    }

    private FakeResponse large(Call call) {
        Values query = call.query();
        if (world.one() && query.bool("withExif", false)) {
            throw Responses.failed("searchLargeAssets");
        }
        long least = query.number("minFileSize", 0);
        Set<AssetJson.Part> parts = EnumSet.of(AssetJson.Part.EXIF);
        return call.ok(scope(call, query, true).found().stream()
                .filter(asset -> asset.blob.size() >= least && asset.exif != null)
                .sorted(BY_SIZE.reversed())
                .limit(query.number("size", DEFAULT_SIZE))
                .map(asset -> json.of(asset, call.user(), parts))
                .toList());
    }
}
