package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.media.Extraction;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code PUT /assets/{id}/original}, which versions before 3 have. */
final class ReplaceRoutes {
    private final ServerState world;

    ReplaceRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(Route.of(Operations.REPLACE_ASSET, this::replace).reading());
    }

    // The blob of the asset is the body of the upload itself once it is kept.
    @SuppressWarnings("ReferenceEquality")
    private FakeResponse replace(Call call) throws IOException {
        List<Multipart.Part> parts = UploadRoutes.parts(call);
        boolean kept = false;
        try {
            Uploads.fields(parts, world.version); // checked before the ID
            UUID id = call.id();
            if (parts.stream().noneMatch(part -> part.fileName() != null)) {
                throw Uploads.noFile();
            }
            Uploads upload = Uploads.of(parts, world.version);
            FakeResponse response = world.locked(() -> store(call, id, upload));
            Asset asset = world.locked(() -> world.assets.get(id));
            kept = asset != null && asset.blob == upload.file().body();
            return response;
        } finally {
            if (!kept) {
                parts.forEach(part -> part.body().drop());
            }
        }
    }

    private FakeResponse store(Call call, UUID id, Uploads upload) {
        Asset asset = Access.asset(call, "asset.update", id);
        Asset known = world.assets.withChecksum(call.user(), upload.file().checksum());
        if (known != null) {
            return UploadRoutes.duplicate(call, known);
        }
        Asset old = world.replaceFile(
                asset, upload.file().checksum(), upload.file().body(), MediaTypes.isVideo(upload.extension()));
        upload.nameAndDate(asset, world);
        world.jobs.add(() -> {
            if (world.assets.get(asset.id) == asset) {
                Extraction.run(world, asset, upload.sidecar());
            }
        });
        Map<String, @Nullable Object> json = Json.object("status", "replaced");
        json.put("id", old.id);
        return call.ok(json);
    }
}
