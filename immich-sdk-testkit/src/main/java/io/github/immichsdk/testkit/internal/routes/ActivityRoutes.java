package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Activity;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /activities}. */
final class ActivityRoutes {
    private static final Schema STATISTICS = Schema.of(album(), Field.uuid("assetId"));
    private static final Schema LIST = Schema.of(
            Field.oneOf("type", List.of("comment", "like")),
            Field.oneOf("level", List.of("album", "asset")),
            album(),
            Field.uuid("assetId"),
            Field.uuid("userId"));
    private static final Schema CREATE = Schema.of(
                    Field.oneOf("type", List.of("comment", "like")).required(),
                    Field.uuid("albumId").required(),
                    Field.uuid("assetId"),
                    Field.string("comment").before3())
            .rule(ActivityRoutes::badComment);

    private final ServerState world;

    private static Field album() {
        return Field.uuid("albumId").required().before3(Constraint.UUID, Constraint.NOT_EMPTY, Constraint.STRING);
    }

    ActivityRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_ACTIVITIES, this::list).query(LIST),
                Route.of(Operations.CREATE_ACTIVITY, this::create).body(CREATE),
                Route.of(Operations.GET_ACTIVITY_STATISTICS, this::statistics).query(STATISTICS),
                Route.of(Operations.DELETE_ACTIVITY, this::delete));
    }

    private static @Nullable ApiException badComment(Values body, FakeVersion version) {
        boolean comment = "comment".equals(body.text("type"));
        String text = body.text("comment");
        boolean three = version.isAtLeast(FakeVersion.V3_0_3);
        if (comment && (text == null || text.isEmpty())) {
            List<String> texts = text == null
                    ? List.of("comment must be a string", "comment should not be empty")
                    : List.of("comment should not be empty");
            return three
                    ? ApiException.custom(List.of("comment"), "Comment is required when type is COMMENT")
                    : ApiException.invalidTexts(texts);
        }
        return three && !comment && body.has("comment")
                ? ApiException.custom(List.of("comment"), "Comment must not be provided when type is not COMMENT")
                : null;
    }

    private static Map<String, @Nullable Object> json(Activity activity) {
        Map<String, @Nullable Object> json = Json.object("id", activity.id());
        json.put("assetId", activity.asset() == null ? null : activity.asset().id);
        json.put("createdAt", Times.millis(activity.createdAt()));
        json.put("comment", activity.comment());
        json.put("type", activity.comment() == null ? "like" : "comment");
        json.put("user", UserJson.nested(activity.user()));
        return json;
    }

    /** {@return the activities of an album; those of an asset go with it when it leaves the album} */
    private Stream<Activity> of(Call call) {
        Album album = Access.album(call, "album.read", call.query().requiredUuid("albumId"));
        UUID asset = call.query().uuid("assetId");
        return world.activities.values().stream()
                .filter(activity -> activity.album() == album)
                .filter(activity -> asset == null
                        || activity.asset() != null && activity.asset().id.equals(asset));
    }

    /** The level of assets filters nothing. */
    private FakeResponse list(Call call) {
        Values query = call.query();
        UUID user = query.uuid("userId");
        String type = query.text("type");
        return call.ok(
                of(call).filter(activity -> user == null || activity.user().id.equals(user))
                        .filter(activity -> type == null || type.equals("like") == (activity.comment() == null))
                        .filter(activity -> !"album".equals(query.text("level")) || activity.asset() == null)
                        .map(ActivityRoutes::json)
                        .toList());
    }

    private FakeResponse statistics(Call call) {
        List<Activity> all = of(call).toList();
        long likes = all.stream().filter(activity -> activity.comment() == null).count();
        Map<String, @Nullable Object> json = Json.object("comments", all.size() - likes);
        json.put("likes", likes);
        return call.ok(json);
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        Album album = world.albums.get(body.requiredUuid("albumId"));
        if (album == null || album.role(call.user()) == null || !album.activityEnabled) {
            throw ApiException.noAccess("activity.create");
        }
        UUID assetId = body.uuid("assetId");
        Asset asset = assetId == null ? null : world.assets.get(assetId);
        if (assetId != null && asset == null) {
            throw Responses.failed("createActivity");
        }
        boolean like = "like".equals(body.text("type"));
        Optional<Activity> liked = world.activities.values().stream()
                .filter(one -> like && one.comment() == null && one.user() == call.user())
                .filter(one -> one.album() == album && one.asset() == asset)
                .findFirst();
        if (liked.isPresent()) {
            return call.ok(json(liked.get()));
        }
        if (asset != null && !album.assets.contains(asset)) {
            throw Responses.failed("createActivity");
        }
        Activity activity =
                new Activity(world.newId(), album, asset, call.user(), like ? null : body.text("comment"), world.now());
        world.activities.put(activity.id(), activity);
        return call.created(json(activity));
    }

    private FakeResponse delete(Call call) {
        Activity activity = world.activities.get(call.id());
        if (activity == null || activity.user() != call.user() && activity.album().owner != call.user()) {
            throw ApiException.noAccess("activity.delete");
        }
        world.activities.remove(activity.id());
        return call.noContent();
    }
}
