package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.AssetTable;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Albums as each version writes them. */
public final class AlbumJson {
    /** Which response an album is shown in. */
    public enum Shape {
        /** The response to its creation: times of the assets as stored, nothing of the last change. */
        CREATED,
        /** The response to a change: the same, and versions 1 and 2 leave the assets out. */
        CHANGED,
        /** An entry of the list. */
        LISTED,
        /** An album got by itself. */
        INFO,
        /** An album got by itself without its assets. */
        INFO_WITHOUT_ASSETS
    }

    private static final Set<AssetJson.Part> NESTED = EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.NESTED);

    private final ServerState world;
    private final AssetJson assetJson;

    /** Makes a writer for that world's version. */
    public AlbumJson(ServerState world) {
        this.world = world;
        this.assetJson = new AssetJson(world);
    }

    /** {@return the assets that an album shows and counts} */
    public static List<Asset> shown(Album album) {
        return AssetTable.sorted(album.assets.stream()
                .filter(asset -> !asset.trashed()
                        && (asset.visibility == Visibility.TIMELINE || asset.visibility == Visibility.ARCHIVE))
                .toList());
    }

    /** {@return the album as the viewer sees it} */
    public Map<String, @Nullable Object> of(Album album, @Nullable User viewer, Shape shape) {
        List<Asset> assets = shown(album);
        boolean hasLink = world.links.values().stream().anyMatch(link -> link.album == album);
        Map<String, @Nullable Object> json = Json.object("albumName", album.name);
        json.put("description", album.description);
        json.put("albumThumbnailAssetId", album.thumbnail);
        json.put("createdAt", Times.millis(album.createdAt));
        json.put("updatedAt", Times.millis(album.updatedAt));
        json.put("id", album.id);
        if (!world.three()) {
            json.put("ownerId", album.owner.id);
            json.put("owner", UserJson.nested(album.owner));
        }
        json.put("albumUsers", users(album, viewer));
        json.put("shared", !album.users.isEmpty() || hasLink);
        json.put("hasSharedLink", hasLink);
        if (!assets.isEmpty()) {
            dates(json, assets, shape);
        }
        if (!world.three()) {
            boolean with = shape == Shape.INFO || shape == Shape.CREATED;
            json.put(
                    "assets",
                    with
                            ? assets.stream()
                                    .map(asset -> assetJson.of(asset, shape == Shape.CREATED ? null : viewer, NESTED))
                                    .toList()
                            : List.of());
        }
        json.put("assetCount", assets.size());
        json.put("isActivityEnabled", album.activityEnabled);
        json.put("order", album.order);
        if (shape != Shape.CHANGED && shape != Shape.CREATED && !assets.isEmpty()) {
            json.put(
                    "lastModifiedAssetTimestamp",
                    Times.millis(assets.stream()
                            .map(asset -> asset.updatedAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()));
        }
        boolean info = shape == Shape.INFO || shape == Shape.INFO_WITHOUT_ASSETS;
        if (info && world.version != FakeVersion.V1_144_1 && (!album.users.isEmpty() || hasLink)) {
            json.put("contributorCounts", contributors(assets));
        }
        return json;
    }

    private void dates(Map<String, @Nullable Object> json, List<Asset> assets, Shape shape) {
        Instant start = assets.stream()
                .map(Asset::localDateTime)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant end = assets.stream()
                .map(Asset::localDateTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean stored = shape == Shape.CHANGED || shape == Shape.CREATED;
        json.put("startDate", stored ? Times.micros(start) : Times.day(start));
        json.put("endDate", stored ? Times.micros(end) : Times.day(end));
    }

    private List<Object> users(Album album, @Nullable User viewer) {
        List<Object> json = new ArrayList<>();
        if (world.three()) {
            json.add(member(album.owner, "owner"));
        }
        album.users.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<User, String> entry) -> entry.getValue())
                        .thenComparing(entry -> entry.getKey() != viewer)
                        .thenComparing(entry -> entry.getKey().name))
                .forEach(entry -> json.add(member(entry.getKey(), entry.getValue())));
        return json;
    }

    private static Map<String, @Nullable Object> member(User user, String role) {
        Map<String, @Nullable Object> json = Json.object("user", UserJson.nested(user));
        json.put("role", role);
        return json;
    }

    private static List<Map<String, @Nullable Object>> contributors(List<Asset> assets) {
        Map<User, Long> counts = new LinkedHashMap<>();
        assets.forEach(asset -> counts.merge(asset.owner, 1L, Long::sum));
        List<Map<String, @Nullable Object>> json = new ArrayList<>();
        counts.forEach((user, count) -> {
            Map<String, @Nullable Object> one = Json.object("userId", user.id);
            one.put("assetCount", count);
            json.add(one);
        });
        return json;
    }
}
