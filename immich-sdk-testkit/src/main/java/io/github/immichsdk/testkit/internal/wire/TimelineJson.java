package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.StackTable;
import io.github.immichsdk.testkit.internal.state.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A month of the timeline: one list a column. */
public final class TimelineJson {
    private TimelineJson() {}

    /** {@return the columns of these assets} */
    public static Map<String, @Nullable Object> of(
            ServerState world, List<Asset> assets, User viewer, boolean withStacked, boolean withCoordinates) {
        Map<String, @Nullable Object> json = Json.object();
        json.put("city", column(assets, asset -> place(asset, Exif.Place::city)));
        json.put("country", column(assets, asset -> place(asset, Exif.Place::country)));
        json.put("duration", column(assets, asset -> duration(world, asset)));
        json.put("id", column(assets, asset -> asset.id));
        json.put("visibility", column(assets, asset -> asset.visibility.word()));
        json.put("isFavorite", column(assets, asset -> asset.favorite && asset.owner == viewer));
        json.put("isImage", column(assets, asset -> !asset.video));
        json.put("isTrashed", column(assets, Asset::trashed));
        json.put("livePhotoVideoId", column(assets, asset -> asset.livePhotoVideoId));
        json.put("fileCreatedAt", column(assets, asset -> Times.bare(asset.fileCreatedAt)));
        json.put("localOffsetHours", column(assets, asset -> Json.number(asset.offsetSeconds / 3600.0)));
        if (world.three()) {
            json.put("createdAt", column(assets, asset -> Times.bare(asset.createdAt)));
        }
        json.put("ownerId", column(assets, asset -> asset.owner.id));
        json.put("projectionType", column(assets, asset -> asset.exif == null ? null : asset.exif.projectionType()));
        json.put("ratio", column(assets, TimelineJson::ratio));
        json.put("status", column(assets, asset -> asset.trashed() ? "trashed" : "active"));
        json.put("thumbhash", column(assets, AssetJson::thumbhash));
        if (withStacked) {
            json.put("stack", column(assets, TimelineJson::stack));
        }
        if (withCoordinates) {
            json.put("latitude", column(assets, asset -> asset.exif == null ? null : asset.exif.latitude()));
            json.put("longitude", column(assets, asset -> asset.exif == null ? null : asset.exif.longitude()));
        }
        return json;
    }

    private static List<@Nullable Object> column(List<Asset> assets, Function<Asset, @Nullable Object> value) {
        List<@Nullable Object> column = new ArrayList<>(assets.size());
        assets.forEach(asset -> column.add(value.apply(asset)));
        return column;
    }

    private static @Nullable String place(Asset asset, Function<Exif.Place, String> part) {
        Exif.Place place = asset.exif == null ? null : asset.exif.place();
        return place == null ? null : part.apply(place);
    }

    private static @Nullable Object duration(ServerState world, Asset asset) {
        Long millis = asset.durationMillis;
        if (!asset.video || millis == null) {
            return null;
        }
        return world.three() ? (Object) millis : AssetJson.clock(millis);
    }

    private static Object ratio(Asset asset) {
        Integer width = asset.shownWidth();
        Integer height = asset.shownHeight();
        return width == null || height == null || height == 0
                ? (Object) 1
                : Json.number(Math.round(1000.0 * width / height) / 1000.0);
    }

    private static @Nullable Object stack(Asset asset) {
        Stack stack = asset.stack;
        return stack == null
                ? null
                : List.of(stack.id, String.valueOf(StackTable.shown(stack).size()));
    }
}
