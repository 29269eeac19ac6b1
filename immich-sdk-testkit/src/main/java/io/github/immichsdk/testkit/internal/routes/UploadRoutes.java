package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.media.Extraction;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Checksum;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads, and the questions that spare them. */
final class UploadRoutes {
    private static final int MOST_CHECKSUMS = 65_533;
    private static final Schema CHECK = Schema.of(Field.objects(
                    "assets",
                    Schema.of(
                            Field.string("id").required(),
                            Field.string("checksum").required()))
            .required());
    private static final Schema EXIST = Schema.of(
            Field.string("deviceAssetIds")
                    .list()
                    .min(1)
                    .required()
                    .before3(Constraint.STRING, Constraint.ARRAY_NOT_EMPTY),
            Field.string("deviceId").required().before3(Constraint.NOT_EMPTY));

    private final ServerState world;

    UploadRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.UPLOAD_ASSET, this::upload).reading(),
                Route.of(Operations.CHECK_BULK_UPLOAD, this::check).body(CHECK),
                Route.of(Operations.CHECK_EXISTING_ASSETS, this::exist).body(EXIST),
                Route.of(Operations.GET_ALL_USER_ASSETS_BY_DEVICE_ID, this::byDevice));
    }

    private FakeResponse upload(Call call) throws IOException {
        SharedLink link = call.auth().link();
        if (link != null && !link.allowUpload) {
            throw ApiException.bare(401);
        }
        String header = call.request().header("x-immich-checksum");
        Checksum announced = header == null ? null : Checksum.parse(header);
        if (announced != null) {
            // This response is sent before the body is read: the rest of it is of no interest any more.
            Asset known = world.locked(() -> world.assets.withChecksum(call.user(), announced));
            if (known != null) {
                return duplicate(call, known);
            }
        }
        List<Multipart.Part> parts = parts(call);
        boolean kept = false;
        try {
            Uploads upload = Uploads.of(parts, world.version);
            if (upload.file().body().size() == 0 && world.version.isAtLeast(FakeVersion.V3_1_0)) {
                throw new ApiException(400, "File is empty");
            }
            FakeResponse response =
                    world.locked(() -> store(call, upload, upload.file().checksum()));
            kept = response.status() == 201;
            return response;
        } finally {
            if (!kept) {
                parts.forEach(part -> part.body().drop());
            }
        }
    }

    /** {@return the parts of the body; none if it is not multipart} */
    static List<Multipart.Part> parts(Call call) throws IOException {
        return "multipart/form-data".equals(call.request().mediaType())
                ? Multipart.read(call.request().body(), call.request().header("Content-Type"), call.world().files)
                : List.of();
    }

    static FakeResponse duplicate(Call call, Asset known) {
        Map<String, @Nullable Object> json = Json.object("status", "duplicate");
        json.put("id", known.id);
        return call.ok(json);
    }

    private FakeResponse store(Call call, Uploads upload, Checksum checksum) {
        User owner = call.user();
        if (owner.quota != null && owner.usage + upload.file().body().size() > owner.quota) {
            throw new ApiException(400, "Quota has been exceeded!");
        }
        UUID videoId = upload.fields().uuid("livePhotoVideoId");
        Asset video = videoId == null ? null : movingPart(world, owner, videoId);
        Asset known = world.assets.withChecksum(owner, checksum);
        if (known != null) {
            return duplicate(call, known);
        }
        Asset asset = world.addAsset(owner, checksum, upload.file().body(), MediaTypes.isVideo(upload.extension()));
        fill(asset, upload);
        if (video != null) {
            asset.livePhotoVideoId = video.id;
            hide(world, video);
        }
        SharedLink link = call.auth().link();
        if (link != null && !world.one()) {
            (link.album == null ? link.assets : link.album.assets).add(asset);
        }
        byte[] sidecar = upload.sidecar();
        world.jobs.add(() -> {
            if (world.assets.get(asset.id) == asset) {
                Extraction.run(world, asset, sidecar);
            }
        });
        if (world.one() && upload.metadata() != null && upload.metadata().isEmpty()) {
            // Version 1 fails on an empty list, after the row was written.
            throw new ApiException(500, "Failed to upload asset");
        }
        Map<String, @Nullable Object> json = Json.object("id", asset.id);
        json.put("status", "created");
        return call.created(json);
    }

    private void fill(Asset asset, Uploads upload) {
        Values fields = upload.fields();
        upload.nameAndDate(asset, world);
        asset.favorite = fields.bool("isFavorite", false);
        String visibility = fields.text("visibility");
        if (visibility != null) {
            asset.visibility = Visibility.of(visibility);
        }
        if (world.three()) {
            asset.durationMillis = fields.given("duration") ? fields.number("duration", 0) : null;
        } else {
            asset.durationText = fields.text("duration");
            asset.deviceAssetId = fields.text("deviceAssetId");
            asset.deviceId = fields.text("deviceId");
        }
        asset.exif = Exif.EMPTY;
        if (upload.metadata() != null) {
            Map<String, Asset.Item> items = new LinkedHashMap<>();
            for (Values item : upload.metadata()) {
                Map<String, @Nullable Object> value = item.map("value");
                items.put(item.required("key"), new Asset.Item(value == null ? Map.of() : value, world.now()));
            }
            asset.metadata = items;
        }
    }

    /** {@return the video of a live photo, if it can be one} */
    static Asset movingPart(ServerState world, User owner, UUID id) {
        Asset video = world.assets.get(id);
        if (video == null) {
            throw new ApiException(400, "Live photo video not found");
        }
        if (!video.video) {
            throw new ApiException(400, "Live photo video must be a video");
        }
        if (video.owner != owner) {
            throw new ApiException(400, "Live photo video does not belong to the user");
        }
        return video;
    }

    /** Takes the video of a live photo out of the timeline. */
    static void hide(ServerState world, Asset video) {
        if (video.visibility == Visibility.TIMELINE) {
            video.visibility = Visibility.HIDDEN;
            world.touch(video);
        }
    }

    private FakeResponse check(Call call) {
        List<Values> asked = call.body().objects("assets");
        if (asked.isEmpty() || asked.size() >= MOST_CHECKSUMS) {
            throw Responses.failed("checkBulkUpload");
        }
        return call.ok(Json.object(
                "results",
                asked.stream()
                        .map(item -> {
                            Checksum checksum = Checksum.parse(item.required("checksum"));
                            Asset known = checksum == null ? null : world.assets.withChecksum(call.user(), checksum);
                            Map<String, @Nullable Object> json = Json.object("id", item.required("id"));
                            json.put("action", known == null ? "accept" : "reject");
                            if (known != null) {
                                json.put("reason", "duplicate");
                                json.put("assetId", known.id);
                                json.put("isTrashed", known.trashed());
                            }
                            return json;
                        })
                        .toList()));
    }

    private FakeResponse exist(Call call) {
        List<String> asked = call.body().texts("deviceAssetIds");
        String device = call.body().required("deviceId");
        return call.ok(Json.object(
                "existingIds",
                world.assets.newestFirst(call.user()).stream()
                        .filter(asset -> device.equals(asset.deviceId) && asked.contains(asset.deviceAssetId()))
                        .map(Asset::deviceAssetId)
                        .toList()));
    }

    private FakeResponse byDevice(Call call) {
        String device = call.parameter("deviceId");
        return call.ok(world.assets.newestFirst(call.user()).stream()
                .filter(asset -> device.equals(asset.deviceId) && !asset.trashed())
                .map(Asset::deviceAssetId)
                .toList());
    }
}
