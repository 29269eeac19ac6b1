package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.TagJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /tags}. */
final class TagRoutes {
    private static final Schema CREATE = Schema.of(
            Field.string("name").required(),
            Field.uuid("parentId").nullable(),
            Field.of(Field.Kind.COLOR, "color").nullable());
    private static final Schema UPDATE =
            Schema.of(Field.of(Field.Kind.COLOR, "color").nullable());
    private static final Schema UPSERT = Schema.of(Field.string("tags").list().required());
    private static final Schema IDS = Schema.of(Field.uuids("ids").required());
    private static final Schema BULK =
            Schema.of(Field.uuids("tagIds").required(), Field.uuids("assetIds").required());

    private final ServerState world;

    TagRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ALL_TAGS, this::list),
                Route.of(Operations.CREATE_TAG, this::create).body(CREATE),
                Route.of(Operations.UPSERT_TAGS, this::upsert).body(UPSERT),
                Route.of(Operations.BULK_TAG_ASSETS, this::bulk).body(BULK),
                Route.of(Operations.GET_TAG_BY_ID, call -> call.ok(TagJson.of(own(call, "tag.read"), false))),
                Route.of(Operations.UPDATE_TAG, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.DELETE_TAG, this::delete),
                Route.of(Operations.TAG_ASSETS, this::tag).body(IDS),
                Route.of(Operations.UNTAG_ASSETS, this::untag).body(IDS));
    }

    private Tag own(Call call, String permission) {
        return Access.own(call, permission, world.tags.get(call.id()), tag -> tag.owner);
    }

    private List<Tag> tags(User user) {
        return world.tags.values().stream()
                .filter(tag -> tag.owner == user)
                .sorted(Comparator.comparing(Tag::value))
                .toList();
    }

    private FakeResponse list(Call call) {
        return call.ok(
                tags(call.user()).stream().map(tag -> TagJson.of(tag, false)).toList());
    }

    private FakeResponse create(Call call) {
        UUID parentId = call.body().uuid("parentId");
        Tag parent = parentId == null ? null : Access.own(call, "tag.read", world.tags.get(parentId), tag -> tag.owner);
        String name = call.body().required("name");
        if (SidecarTags.byValue(world, call.user(), parent == null ? name : parent.value() + "/" + name) != null) {
            throw new ApiException(400, "A tag with that name already exists");
        }
        Tag tag = world.addTag(call.user(), parent, name);
        tag.color = color(call);
        return call.created(TagJson.of(tag, false));
    }

    /** {@return the color of a body; from 3.0 on, it is stored with a hash} */
    private @Nullable String color(Call call) {
        String color = call.body().text("color");
        if (color == null || color.isEmpty()) {
            return null;
        }
        return world.three() && !color.startsWith("#") ? "#" + color : color;
    }

    private FakeResponse upsert(Call call) {
        Set<String> paths = new LinkedHashSet<>(call.body().texts("tags"));
        if (paths.contains("") && !world.three()) {
            throw ApiException.invalidTexts(List.of("each value in tags should not be empty"));
        }
        return call.ok(paths.stream()
                .map(path -> SidecarTags.leaf(world, call.user(), path))
                .filter(Objects::nonNull)
                .distinct()
                .map(tag -> TagJson.of(tag, false))
                .toList());
    }

    private FakeResponse update(Call call) {
        Tag tag = own(call, "tag.update");
        if (!call.body().has("color")) {
            throw Responses.failed("updateTag");
        }
        tag.color = color(call);
        tag.updatedAt = world.now();
        return call.ok(TagJson.of(tag, false));
    }

    private FakeResponse delete(Call call) {
        Tag tag = own(call, "tag.delete");
        Set<UUID> gone = new LinkedHashSet<>();
        tags(call.user()).stream().filter(other -> other.within(tag)).forEach(other -> gone.add(other.id));
        world.tags.keySet().removeAll(gone);
        for (Asset asset : world.assets.newestFirst(call.user())) {
            if (asset.tags.stream().anyMatch(gone::contains)) {
                asset.tags =
                        asset.tags.stream().filter(id -> !gone.contains(id)).toList();
            }
        }
        return call.noContent();
    }

    private FakeResponse bulk(Call call) {
        int count = 0;
        for (UUID tagId : call.body().uuids("tagIds")) {
            Tag tag = world.tags.get(tagId);
            for (UUID assetId : call.body().uuids("assetIds")) {
                Asset asset = world.assets.get(assetId);
                if (tag != null
                        && tag.owner == call.user()
                        && asset != null
                        && Access.may(call, "asset.update", asset)
                        && !asset.tags.contains(tagId)) {
                    attach(asset, tag);
                    count++;
                }
            }
        }
        return call.ok(Json.object("count", count));
    }

    private void attach(Asset asset, Tag tag) {
        List<UUID> tags = new ArrayList<>(asset.tags);
        tags.add(tag.id);
        asset.tags = List.copyOf(tags);
        SidecarTags.written(asset, tag.value());
        world.touch(asset);
        if (!world.one()) {
            String path = tag.value();
            world.jobs.add(() -> reread(asset, tag, path));
        }
    }

    /**
     * Versions 2 and 3 write tags beside the file and read them back: a tag deleted in between comes to life again, even if the
     * asset lost it before.
     */
    private void reread(Asset asset, Tag tag, String path) {
        if (!world.tags.containsKey(tag.id) && world.assets.get(asset.id) == asset) {
            SidecarTags.attach(world, asset, path);
        }
    }

    private FakeResponse tag(Call call) {
        Tag tag = own(call, "tag.asset");
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            if (asset == null || !Access.may(call, "asset.update", asset)) {
                results.add(BulkResults.failed(id, "no_permission"));
            } else if (asset.tags.contains(tag.id)) {
                results.add(BulkResults.failed(id, "duplicate"));
            } else {
                attach(asset, tag);
                results.add(BulkResults.done(id));
            }
        }
        return call.ok(results);
    }

    private FakeResponse untag(Call call) {
        Tag tag = own(call, "tag.asset");
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        for (UUID id : call.body().uuids("ids")) {
            Asset asset = world.assets.get(id);
            if (asset == null || !asset.tags.contains(tag.id)) {
                results.add(BulkResults.failed(id, "not_found"));
            } else {
                asset.tags = asset.tags.stream()
                        .filter(other -> !other.equals(tag.id))
                        .toList();
                SidecarTags.erased(asset, tag.value());
                world.touch(asset);
                results.add(BulkResults.done(id));
            }
        }
        return call.ok(results);
    }
}
