package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Ids;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Patterns;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /assets}: reading, changing and deleting. */
final class AssetRoutes {
    static final Schema STATISTICS =
            Schema.of(Field.oneOf("visibility", Visibility.WORDS), Field.bool("isFavorite"), Field.bool("isTrashed"));
    private static final Schema DELETE =
            Schema.of(Field.bool("force"), Field.uuids("ids").required());
    private static final Schema RANDOM = Schema.of(Field.positive("count"));
    private static final Schema JOBS = Schema.of(
            Field.oneOf("name", List.of("refresh-faces", "refresh-metadata", "regenerate-thumbnail", "transcode-video"))
                    .required(),
            Field.uuids("assetIds").required());

    private final ServerState world;
    private final AssetJson json;

    AssetRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
    }

    List<Route> routes() {
        Schema update =
                AssetChanges.schema(world).and(Field.uuid("livePhotoVideoId").nullable());
        Schema bulk = Schema.of(
                        Field.uuids("ids").required(),
                        Field.string("duplicateId").nullable().since(FakeVersion.V2_7_5),
                        Field.string("duplicateId")
                                .nullable()
                                .until(FakeVersion.V1_144_1)
                                .before3(),
                        Field.integer("dateTimeRelative").excludes("dateTimeOriginal"),
                        Field.string("timeZone").before3(Constraint.TIME_ZONE).excludes("dateTimeOriginal"))
                .and(AssetChanges.schema(world));
        return List.of(
                Route.of(Operations.GET_ASSET_STATISTICS, this::statistics).query(STATISTICS),
                Route.of(Operations.GET_RANDOM, this::random).query(RANDOM),
                Route.of(Operations.RUN_ASSET_JOBS, this::jobs).body(JOBS),
                Route.of(Operations.GET_ASSET_INFO, this::get),
                Route.of(Operations.UPDATE_ASSET, this::update).body(update).patchTwin(),
                Route.of(Operations.UPDATE_ASSETS, this::updateAll).body(bulk).patchTwin(),
                Route.of(Operations.DELETE_ASSETS, this::delete).body(DELETE));
    }

    private FakeResponse get(Call call) {
        Asset asset = Access.asset(call, "asset.read", call.id());
        SharedLink link = call.auth().link();
        if (link != null && !link.showMetadata) {
            return call.ok(json.reduced(asset));
        }
        Set<AssetJson.Part> parts = EnumSet.copyOf(AssetJson.INFO);
        if (link != null) {
            parts.remove(AssetJson.Part.OWNER);
            parts.remove(AssetJson.Part.PEOPLE);
        }
        return call.ok(json.of(asset, call.user(), parts));
    }

    private FakeResponse update(Call call) {
        Asset asset = Access.asset(call, "asset.update", call.id());
        Values body = call.body();
        UUID videoId = body.uuid("livePhotoVideoId");
        if (videoId != null) {
            Asset video = UploadRoutes.movingPart(world, call.user(), videoId);
            asset.livePhotoVideoId = video.id;
            UploadRoutes.hide(world, video);
        } else if (body.has("livePhotoVideoId")) {
            Asset video = world.assets.get(asset.livePhotoVideoId);
            asset.livePhotoVideoId = null;
            if (video != null && video.visibility == Visibility.HIDDEN) {
                video.visibility = asset.visibility;
                world.touch(video);
            }
        }
        AssetChanges.apply(world, asset, body);
        return call.ok(json.of(asset, call.user(), AssetJson.UPDATED));
    }

    private FakeResponse updateAll(Call call) {
        Values body = call.body();
        List<Asset> assets = Access.assets(call, "asset.update", new LinkedHashSet<>(body.uuids("ids")));
        String duplicate = body.text("duplicateId");
        if (duplicate != null
                && !assets.isEmpty()
                && !Patterns.UUID_V4.matcher(duplicate).matches()) {
            throw Responses.failed("updateAssets");
        }
        for (Asset asset : assets) {
            if (body.has("duplicateId")) {
                asset.duplicateId = duplicate == null ? null : Ids.parse(duplicate);
            }
            shift(asset, body);
            AssetChanges.apply(world, asset, body);
        }
        return call.noContent();
    }

    private void shift(Asset asset, Values body) {
        long minutes = body.number("dateTimeRelative", 0);
        String zone = body.text("timeZone");
        Exif exif = asset.exif;
        if (exif == null || minutes == 0 && zone == null || body.given("dateTimeOriginal")) {
            return;
        }
        Instant before = exif.dateTimeOriginal();
        Instant after = before == null ? null : before.plusSeconds(60 * minutes);
        asset.exif = exif.withDate(after, zone == null ? exif.timeZone() : zone);
        AssetChanges.afterEdit(world, asset);
    }

    private FakeResponse delete(Call call) {
        List<Asset> assets = Access.assets(
                call, "asset.delete", new LinkedHashSet<>(call.body().uuids("ids")));
        boolean force = call.body().bool("force", false);
        Trash.delete(world, assets, force);
        return call.noContent();
    }

    private FakeResponse statistics(Call call) {
        if ("locked".equals(call.query().text("visibility")) && !call.auth().elevated()) {
            throw new ApiException(401, "Elevated permission is required");
        }
        return call.ok(count(world, call.user(), call.query()));
    }

    /** {@return how many pictures and videos a user has} */
    static Map<String, @Nullable Object> count(ServerState world, User user, Values query) {
        String visibility = query.text("visibility");
        Boolean favorite = query.bool("isFavorite");
        boolean trashed = query.bool("isTrashed", false);
        List<Asset> counted = world.assets.newestFirst(user).stream()
                .filter(asset -> visibility == null
                        ? asset.visibility == Visibility.TIMELINE || asset.visibility == Visibility.ARCHIVE
                        : asset.visibility == Visibility.of(visibility))
                .filter(asset -> favorite == null || asset.favorite == favorite)
                .filter(asset -> asset.trashed() == trashed && !asset.doomed)
                .toList();
        long videos = counted.stream().filter(asset -> asset.video).count();
        return json(counted.size() - videos, videos);
    }

    static Map<String, @Nullable Object> json(long images, long videos) {
        Map<String, @Nullable Object> json = Json.object("images", images);
        json.put("videos", videos);
        json.put("total", images + videos);
        return json;
    }

    private FakeResponse random(Call call) {
        List<Asset> found = new ArrayList<>(world.assets.newestFirst(call.user()).stream()
                .filter(asset -> asset.visibility == Visibility.TIMELINE && !asset.trashed())
                .toList());
        Collections.shuffle(found, world.random());
        return call.ok(found.stream()
                .limit(call.query().number("count", 1))
                .map(asset -> json.of(asset, call.user(), EnumSet.of(AssetJson.Part.EXIF)))
                .toList());
    }

    private FakeResponse jobs(Call call) {
        List<Asset> assets = Access.assets(call, "asset.update", call.body().uuids("assetIds"));
        if ("refresh-metadata".equals(call.body().text("name"))) {
            assets.forEach(asset -> {
                AssetChanges.afterEdit(world, asset);
                world.jobs.add(() -> SidecarTags.read(world, asset));
            });
        }
        return call.noContent();
    }
}
