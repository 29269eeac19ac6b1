package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.media.Gazetteer;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /map}. */
final class MapRoutes {
    private static final Schema MARKERS = Schema.of(
            Field.date("fileCreatedAfter"),
            Field.date("fileCreatedBefore"),
            Field.bool("isArchived"),
            Field.bool("isFavorite"),
            Field.bool("withPartners"),
            Field.bool("withSharedAlbums"));
    private static final Schema POINT = Schema.of(
            Field.degrees("lat", 90, Constraint.BETWEEN).required(),
            Field.degrees("lon", 180, Constraint.BETWEEN).required());

    private final ServerState world;

    MapRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_MAP_MARKERS, this::markers).query(MARKERS),
                Route.of(Operations.REVERSE_GEOCODE, this::reverse).query(POINT));
    }

    /** {@return one asset on the map} */
    static Map<String, @Nullable Object> marker(Asset asset) {
        Exif exif = asset.exif == null ? Exif.EMPTY : asset.exif;
        Map<String, @Nullable Object> json = Json.object("id", asset.id);
        json.put("lat", exif.latitude());
        json.put("lon", exif.longitude());
        place(json, exif.place());
        return json;
    }

    private static void place(Map<String, @Nullable Object> json, Exif.@Nullable Place place) {
        json.put("city", place == null ? null : place.city());
        json.put("state", place == null ? null : place.state());
        json.put("country", place == null ? null : place.country());
    }

    private FakeResponse markers(Call call) {
        Boolean archived = call.query().bool("isArchived");
        Boolean favorite = call.query().bool("isFavorite");
        Instant after = call.query().time("fileCreatedAfter");
        Instant before = call.query().time("fileCreatedBefore");
        return call.ok(world.assets.newestFirst(call.user()).stream()
                .filter(asset -> !asset.trashed() && asset.exif != null && asset.exif.latitude() != null)
                .filter(asset -> asset.visibility == Visibility.TIMELINE
                        || asset.visibility == Visibility.ARCHIVE && Boolean.TRUE.equals(archived))
                .filter(asset -> favorite == null || asset.favorite == favorite)
                .filter(asset -> after == null || !asset.fileCreatedAt.isBefore(after))
                .filter(asset -> before == null || !asset.fileCreatedAt.isAfter(before))
                .map(MapRoutes::marker)
                .toList());
    }

    private FakeResponse reverse(Call call) {
        Exif.Place place =
                Gazetteer.at(world, call.query().decimal("lat"), call.query().decimal("lon"));
        Map<String, @Nullable Object> json = Json.object();
        place(json, place);
        return call.ok(List.of(json));
    }
}
