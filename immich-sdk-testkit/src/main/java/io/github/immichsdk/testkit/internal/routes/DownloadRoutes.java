package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Files;
import io.github.immichsdk.testkit.internal.media.EditedPicture;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.media.Placeholder;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}}: the original, thumbnails and playback. */
final class DownloadRoutes {
    private static final List<String> WEB = List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp");
    private static final Pattern SIZE = Pattern.compile("(^|&)size=[^&]*");
    private static final Schema EDITED = Schema.of(Field.bool("edited").since(FakeVersion.V2_7_5));

    private final ServerState world;

    DownloadRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        Schema size = EDITED.and(Field.oneOf(
                "size",
                world.one()
                        ? List.of("fullsize", "preview", "thumbnail")
                        : List.of("original", "fullsize", "preview", "thumbnail")));
        return List.of(
                Route.of(Operations.DOWNLOAD_ASSET, this::original).query(EDITED),
                Route.of(Operations.VIEW_ASSET, this::thumbnail).query(size),
                Route.of(Operations.PLAY_ASSET_VIDEO, this::playback));
    }

    /** Version 3 responds to every failure of a file route with 404, one of access too. */
    private Asset file(Call call, String permission) {
        try {
            return Access.asset(call, permission, call.id());
        } catch (ApiException refused) {
            throw world.three() && refused.status() == 400 ? new ApiException(404, "Not Found") : refused;
        }
    }

    private FakeResponse original(Call call) {
        call.id();
        Asset asset = file(call, "asset.download");
        if (edited(call, asset)) {
            return Files.send(
                    call.request(),
                    EditedPicture.of(asset),
                    "image/jpeg",
                    stem(asset) + ".jpeg",
                    asset.updatedAt,
                    world.three());
        }
        return sent(call, asset, asset.fileName);
    }

    private boolean edited(Call call, Asset asset) {
        return !asset.edits.isEmpty() && call.query().bool("edited", false);
    }

    private static String stem(Asset asset) {
        int dot = asset.fileName.lastIndexOf('.');
        return dot > 0 ? asset.fileName.substring(0, dot) : asset.fileName;
    }

    private FakeResponse playback(Call call) {
        Asset asset = file(call, "asset.view");
        if (!asset.video) {
            throw world.three()
                    ? new ApiException(404, "Not Found")
                    : world.one()
                            ? new ApiException(400, "Asset is not a video")
                            : new ApiException(404, "Asset not found or asset is not a video");
        }
        return sent(call, asset, null);
    }

    private FakeResponse sent(Call call, Asset asset, @Nullable String name) {
        String type = MediaTypes.mime(asset.extension);
        if (asset.fileLost) {
            return lost(type, name);
        }
        return Files.send(call.request(), asset.blob, type, name, asset.fileModifiedAt, world.three());
    }

    private FakeResponse lost(String type, @Nullable String name) {
        if (world.three()) {
            throw new ApiException(404, "Not Found");
        }
        FakeResponse failed = Files.failed(type, false);
        return name == null ? failed : Files.named(failed, name);
    }

    /** Leads to the original, and from version 2 on a visitor to the preview; whatever else was asked comes along. */
    private FakeResponse redirect(Call call) {
        String target = call.request().target();
        String query = target.substring(target.indexOf('?') + 1);
        if (call.auth().link() != null && !world.one()) {
            String path = call.request().path();
            return FakeResponse.empty(302)
                    .with("Location", path + "?" + SIZE.matcher(query).replaceAll("$1size=preview"));
        }
        String others = Stream.of(query.split("&"))
                .filter(pair -> !pair.startsWith("size="))
                .collect(Collectors.joining("&"));
        return FakeResponse.empty(302).with("Location", "original?" + others);
    }

    private FakeResponse thumbnail(Call call) {
        Asset asset = Access.asset(call, "asset.view", call.id());
        String size = call.query().text("size");
        if ("original".equals(size)) {
            if (!world.three()) {
                throw new ApiException(400, "May not request original file");
            }
            return redirect(call);
        }
        boolean edited = edited(call, asset);
        if ("fullsize".equals(size) && (edited || WEB.contains(asset.extension))) {
            return redirect(call);
        }
        if (!asset.thumbnail) {
            throw new ApiException(404, "Asset media not found");
        }
        boolean small = size == null || size.equals("thumbnail");
        String stem = stem(asset);
        return Files.send(
                call.request(),
                edited ? EditedPicture.of(asset) : Placeholder.picture(asset),
                small ? "image/webp" : "image/jpeg",
                stem + (small ? "_thumbnail.webp" : "_preview.jpeg"),
                asset.createdAt,
                world.three());
    }
}
