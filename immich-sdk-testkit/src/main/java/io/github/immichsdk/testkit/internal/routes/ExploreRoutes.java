package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.media.Gazetteer;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /search}: suggestions, places and cities. */
final class ExploreRoutes {
    private static final int RECENT = 12;
    private static final Set<AssetJson.Part> WITH_EXIF =
            EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.TAGS, AssetJson.Part.UNASSIGNED_FACES);
    private static final Set<AssetJson.Part> WITH_PEOPLE =
            EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.TAGS, AssetJson.Part.PEOPLE);
    private static final Schema SUGGESTIONS = Schema.of(
            Field.oneOf("type", List.of("country", "state", "city", "camera-make", "camera-model"))
                    .required()
                    .until(FakeVersion.V1_144_1),
            Field.oneOf("type", List.of("country", "state", "city", "camera-make", "camera-model", "camera-lens-model"))
                    .required()
                    .since(FakeVersion.V2_7_5),
            Field.string("country"),
            Field.string("state"),
            Field.string("make"),
            Field.string("model"),
            Field.string("lensModel"),
            Field.bool("includeNull"));
    private static final Schema NAME = Schema.of(Field.string("name").required());

    private final ServerState world;
    private final AssetJson json;

    ExploreRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_SEARCH_SUGGESTIONS, this::suggestions).query(SUGGESTIONS),
                Route.of(Operations.GET_EXPLORE_DATA, this::explore),
                Route.of(Operations.GET_ASSETS_BY_CITY, this::cities),
                Route.of(Operations.SEARCH_PLACES, this::places).query(NAME));
    }

    private Stream<Asset> shown(Call call) {
        return world.assets.newestFirst(call.user()).stream()
                .filter(asset -> asset.visibility == Visibility.TIMELINE && !asset.trashed());
    }

    private FakeResponse suggestions(Call call) {
        Values query = call.query();
        Set<String> found = new TreeSet<>();
        boolean[] none = {false};
        shown(call).forEach(asset -> {
            Exif exif = asset.exif == null ? Exif.EMPTY : asset.exif;
            Exif.Place place = exif.place();
            String value = switch (query.required("type")) {
                case "country" -> place == null ? null : place.country();
                case "state" -> place == null || differs(query, "country", place.country()) ? null : place.state();
                case "city" ->
                    place == null
                                    || differs(query, "country", place.country())
                                    || differs(query, "state", place.state())
                            ? null
                            : place.city();
                case "camera-make" -> differs(query, "model", exif.model()) ? null : exif.make();
                case "camera-model" -> differs(query, "make", exif.make()) ? null : exif.model();
                default -> exif.lensModel();
            };
            if (value == null) {
                none[0] = true;
            } else {
                found.add(value);
            }
        });
        List<@Nullable String> response = new ArrayList<>(found);
        if (none[0] && query.bool("includeNull", false)) {
            response.add(null);
        }
        return call.ok(response);
    }

    private static boolean differs(Values query, String name, @Nullable String value) {
        String wanted = query.text(name);
        return wanted != null && !wanted.equals(value);
    }

    private Map<String, Asset> byCity(Call call) {
        Map<String, Asset> cities = new LinkedHashMap<>();
        shown(call).forEach(asset -> {
            Exif.Place place = asset.exif == null ? null : asset.exif.place();
            if (place != null) {
                // Version 3 shows the oldest of a city, the others the latest.
                if (world.three()) {
                    cities.put(place.city(), asset);
                } else {
                    cities.putIfAbsent(place.city(), asset);
                }
            }
        });
        return cities;
    }

    private FakeResponse explore(Call call) {
        List<Object> items = new ArrayList<>();
        byCity(call).forEach((city, asset) -> items.add(item(city, json.of(asset, call.user(), WITH_EXIF))));
        List<Object> groups = new ArrayList<>();
        groups.add(group("exifInfo.city", items));
        if (world.three()) {
            groups.add(group(
                    "createdAt",
                    shown(call)
                            .filter(asset -> !asset.video)
                            .sorted((a, b) -> b.createdAt.compareTo(a.createdAt))
                            .limit(RECENT)
                            .map(asset -> item(Times.millis(asset.createdAt), json.of(asset, call.user(), WITH_PEOPLE)))
                            .toList()));
        }
        return call.ok(groups);
    }

    private static Map<String, @Nullable Object> item(String value, Object data) {
        Map<String, @Nullable Object> item = Json.object("value", value);
        item.put("data", data);
        return item;
    }

    private static Map<String, @Nullable Object> group(String name, List<?> items) {
        Map<String, @Nullable Object> group = Json.object("fieldName", name);
        group.put("items", items);
        return group;
    }

    private FakeResponse cities(Call call) {
        Collection<Asset> found = byCity(call).values();
        if (found.isEmpty()) {
            // Without any city, the genuine server lists an asset that has none.
            found = shown(call).limit(1).toList();
        }
        Set<AssetJson.Part> exif = EnumSet.of(AssetJson.Part.EXIF);
        return call.ok(
                found.stream().map(asset -> json.of(asset, call.user(), exif)).toList());
    }

    private FakeResponse places(Call call) {
        String wanted = SearchFilter.plain(call.query().required("name"));
        if (wanted.isEmpty()) {
            return call.ok(List.of());
        }
        return call.ok(Gazetteer.cities(world).stream()
                .filter(city -> SearchFilter.plain(city.name()).contains(wanted))
                .map(city -> {
                    Map<String, @Nullable Object> place = Json.object("name", city.name());
                    place.put("latitude", city.latitude());
                    place.put("longitude", city.longitude());
                    place.put("admin1name", city.state());
                    return place;
                })
                .toList());
    }
}
