package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.AssetJson;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /duplicates}. */
final class DuplicateRoutes {
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());
    private static final Schema RESOLVE = Schema.of(Field.objects(
                    "groups",
                    Schema.of(
                            Field.uuid("duplicateId").required(),
                            Field.uuids("keepAssetIds").required(),
                            Field.uuids("trashAssetIds").required()))
            .min(1)
            .required()
            .before3(Constraint.ARRAY_MIN));

    private final ServerState world;
    private final AssetJson json;
    private final Set<AssetJson.Part> parts;

    DuplicateRoutes(ServerState world) {
        this.world = world;
        this.json = new AssetJson(world);
        this.parts = EnumSet.of(AssetJson.Part.EXIF, AssetJson.Part.NESTED);
        if (!world.one()) {
            parts.add(AssetJson.Part.TAGS);
        }
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ASSET_DUPLICATES, this::list),
                Route.of(Operations.DELETE_DUPLICATES, this::deleteMany).body(IDS),
                Route.of(Operations.DELETE_DUPLICATE, this::delete),
                Route.of(Operations.RESOLVE_DUPLICATES, this::resolve).body(RESOLVE));
    }

    private Map<UUID, List<Asset>> groups(User user) {
        Map<UUID, List<Asset>> groups = new LinkedHashMap<>();
        for (Asset asset : world.assets.newestFirst(user)) {
            UUID id = asset.duplicateId;
            if (id != null && !asset.trashed()) {
                groups.computeIfAbsent(id, unused -> new ArrayList<>()).add(asset);
            }
        }
        return groups;
    }

    private FakeResponse list(Call call) {
        List<Map<String, @Nullable Object>> response = new ArrayList<>();
        groups(call.user()).forEach((id, assets) -> {
            if (assets.size() == 1 && !world.one()) {
                assets.get(0).duplicateId = null;
                return;
            }
            Map<String, @Nullable Object> group = Json.object("duplicateId", id);
            group.put(
                    "assets",
                    assets.stream()
                            .map(asset -> json.of(asset, call.user(), parts))
                            .toList());
            if (!world.one()) {
                group.put(
                        "suggestedKeepAssetIds",
                        assets.stream()
                                .max(Comparator.comparingLong(asset -> asset.blob.size()))
                                .map(asset -> List.of(asset.id))
                                .orElse(List.of()));
            }
            response.add(group);
        });
        return call.ok(response);
    }

    private FakeResponse delete(Call call) {
        forget(call, List.of(call.id()));
        return call.noContent();
    }

    private FakeResponse deleteMany(Call call) {
        forget(call, call.body().uuids("ids"));
        return call.noContent();
    }

    private void forget(Call call, List<UUID> ids) {
        Map<UUID, List<Asset>> groups = groups(call.user());
        if (world.three() && !groups.keySet().containsAll(ids)) {
            throw ApiException.noAccess("duplicate.delete");
        }
        ids.forEach(id -> groups.getOrDefault(id, List.of()).forEach(asset -> {
            asset.duplicateId = null;
            world.touch(asset);
        }));
    }

    private FakeResponse resolve(Call call) {
        Map<UUID, List<Asset>> groups = groups(call.user());
        List<Values> asked = call.body().objects("groups");
        if (!asked.stream().allMatch(group -> groups.containsKey(group.requiredUuid("duplicateId")))) {
            throw ApiException.noAccess("duplicate.delete");
        }
        return call.ok(asked.stream()
                .map(group -> resolve(group, groups.getOrDefault(group.requiredUuid("duplicateId"), List.of())))
                .toList());
    }

    private Map<String, @Nullable Object> resolve(Values group, List<Asset> members) {
        UUID id = group.requiredUuid("duplicateId");
        Set<UUID> keep = new LinkedHashSet<>(group.uuids("keepAssetIds"));
        Set<UUID> trash = new LinkedHashSet<>(group.uuids("trashAssetIds"));
        Set<UUID> all = new LinkedHashSet<>(keep);
        all.addAll(trash);
        Set<UUID> ids =
                new LinkedHashSet<>(members.stream().map(asset -> asset.id).toList());
        if (keep.stream().anyMatch(trash::contains)) {
            return invalid(id, "An asset cannot be in both keepAssetIds and trashAssetIds");
        }
        if (!all.equals(ids)) {
            return invalid(id, "Every asset must be in either keepAssetIds or trashAssetIds");
        }
        List<Asset> kept =
                members.stream().filter(asset -> keep.contains(asset.id)).toList();
        List<Asset> trashed =
                members.stream().filter(asset -> trash.contains(asset.id)).toList();
        if (!trashed.isEmpty() && (kept.size() == 1 || !world.three())) {
            kept.forEach(asset -> merge(asset, trashed));
        }
        members.forEach(asset -> {
            asset.duplicateId = null;
            world.touch(asset);
        });
        Trash.delete(world, trashed, false);
        return BulkResults.done(id);
    }

    private static Map<String, @Nullable Object> invalid(UUID id, String message) {
        Map<String, @Nullable Object> result = BulkResults.failed(id, "validation");
        result.put("errorMessage", message);
        return result;
    }

    private void merge(Asset keeper, List<Asset> others) {
        for (Asset other : others) {
            keeper.favorite |= other.favorite;
            world.albums.values().stream()
                    .filter(album -> album.assets.contains(other))
                    .forEach(album -> album.assets.add(keeper));
            Set<UUID> tags = new LinkedHashSet<>(keeper.tags);
            tags.addAll(other.tags);
            keeper.tags = List.copyOf(tags);
            Exif mine = keeper.exif == null ? Exif.EMPTY : keeper.exif;
            Exif theirs = other.exif == null ? Exif.EMPTY : other.exif;
            if (mine.rating() == null) {
                mine = mine.withRating(theirs.rating());
            }
            if (mine.description().isEmpty()) {
                mine = mine.withDescription(theirs.description());
            }
            if (mine.latitude() == null) {
                mine = mine.withPosition(theirs.latitude(), theirs.longitude()).withPlace(theirs.place());
            }
            keeper.exif = mine;
        }
    }
}
