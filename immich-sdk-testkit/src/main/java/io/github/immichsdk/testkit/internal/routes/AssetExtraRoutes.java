package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;

/** {@code /assets}: recognized text and copies. */
final class AssetExtraRoutes {
    private static final Schema COPY = Schema.of(
            Field.uuid("sourceId").required(),
            Field.uuid("targetId").required(),
            Field.bool("sharedLinks"),
            Field.bool("albums"),
            Field.bool("sidecar"),
            Field.bool("stack"),
            Field.bool("favorite"));

    private final ServerState world;

    AssetExtraRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ASSET_OCR, this::ocr),
                Route.of(Operations.COPY_ASSET, this::copy).body(COPY));
    }

    private FakeResponse ocr(Call call) {
        Access.asset(call, "asset.read", call.id());
        return call.ok(List.of());
    }

    private FakeResponse copy(Call call) {
        Values body = call.body();
        Asset source = Access.asset(call, "asset.copy", body.requiredUuid("sourceId"));
        Asset target = Access.asset(call, "asset.copy", body.requiredUuid("targetId"));
        if (source == target) {
            throw new ApiException(400, "Source and target id must be distinct");
        }
        if (body.bool("albums", true)) {
            world.albums.values().stream()
                    .filter(album -> album.assets.contains(source))
                    .forEach(album -> album.assets.add(target));
        }
        if (body.bool("sharedLinks", true)) {
            world.links.values().stream()
                    .filter(link -> link.assets.contains(source))
                    .forEach(link -> link.assets.add(target));
        }
        if (body.bool("favorite", true)) {
            target.favorite = source.favorite;
        }
        if (body.bool("sidecar", true)) {
            Exif from = source.exif == null ? Exif.EMPTY : source.exif;
            Exif to = target.exif == null ? Exif.EMPTY : target.exif;
            target.exif = to.withDescription(from.description())
                    .withRating(from.rating())
                    .withPosition(from.latitude(), from.longitude())
                    .withPlace(from.place())
                    .withDate(from.dateTimeOriginal(), from.timeZone());
            world.setTaken(target, source.fileCreatedAt, source.offsetSeconds);
        }
        if (body.bool("stack", true) && source.stack != null) {
            if (target.stack == null) {
                world.stacks.join(target, source.stack);
            } else if (target.stack != source.stack) {
                Stack old = source.stack;
                List.copyOf(old.members).forEach(member -> world.stacks.join(member, target.stack));
                world.stacks.delete(old);
            }
        }
        world.touch(target);
        return call.noContent();
    }
}
