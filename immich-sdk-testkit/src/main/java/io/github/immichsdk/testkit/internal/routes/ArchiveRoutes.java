package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.AlbumJson;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** {@code /download}: plans of archives, and the archives. */
final class ArchiveRoutes {
    private static final Schema INFO = Schema.of(
            Field.uuids("assetIds"), Field.uuid("albumId"), Field.uuid("userId"), Field.positive("archiveSize"));
    private static final Schema ARCHIVE = Schema.of(
            Field.bool("edited").since(FakeVersion.V2_7_5),
            Field.uuids("assetIds").required());
    private static final long FOUR_GIB = 4L << 30;

    private final ServerState world;

    ArchiveRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_DOWNLOAD_INFO, this::info).body(INFO),
                Route.of(Operations.DOWNLOAD_ARCHIVE, this::archive).body(ARCHIVE));
    }

    private List<Asset> asked(Call call) {
        Values body = call.body();
        UUID albumId = body.uuid("albumId");
        UUID userId = body.uuid("userId");
        if (body.given("assetIds")) {
            return Access.assets(call, "asset.download", body.uuids("assetIds"));
        }
        if (albumId != null) {
            return AlbumJson.shown(Access.album(call, "album.download", albumId));
        }
        if (userId != null) {
            if (!userId.equals(call.user().id)) {
                throw ApiException.noAccess("timeline.download");
            }
            return world.assets.newestFirst(call.user()).stream()
                    .filter(asset -> !asset.trashed())
                    .toList();
        }
        throw new ApiException(400, "assetIds, albumId, or userId is required");
    }

    private FakeResponse info(Call call) {
        long target = call.body().number("archiveSize", FOUR_GIB);
        List<Map<String, @Nullable Object>> archives = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        long size = 0;
        long total = 0;
        for (Asset asset : withMovingParts(asked(call))) {
            ids.add(asset.id);
            size += asset.blob.size();
            total += asset.blob.size();
            if (size > target) {
                archives.add(archive(size, ids));
                ids = new ArrayList<>();
                size = 0;
            }
        }
        if (!ids.isEmpty()) {
            archives.add(archive(size, ids));
        }
        Map<String, @Nullable Object> json = Json.object("totalSize", total);
        json.put("archives", archives);
        return call.created(json);
    }

    private List<Asset> withMovingParts(List<Asset> assets) {
        List<Asset> all = new ArrayList<>();
        for (Asset asset : assets) {
            all.add(asset);
            Asset video = world.assets.get(asset.livePhotoVideoId);
            if (video != null) {
                all.add(video);
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> archive(long size, List<UUID> ids) {
        Map<String, @Nullable Object> json = Json.object("size", size);
        json.put("assetIds", ids);
        return json;
    }

    private FakeResponse archive(Call call) {
        List<Asset> assets = Access.assets(call, "asset.download", call.body().uuids("assetIds"));
        if (assets.isEmpty() && !world.one()) {
            throw Responses.failed("downloadArchive");
        }
        return FakeResponse.stream(200, "application/octet-stream", -1, () -> new ByteArrayInputStream(zip(assets)));
    }

    private static byte[] zip(List<Asset> assets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Set<String> names = new HashSet<>();
            for (Asset asset : assets) {
                if (asset.fileLost) {
                    continue;
                }
                byte[] bytes = asset.blob.bytes();
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry entry = new ZipEntry(free(names, asset.fileName));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String free(Set<String> taken, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String candidate = name;
        for (int i = 1; !taken.add(candidate); i++) {
            candidate = stem + "+" + i + extension;
        }
        return candidate;
    }
}
