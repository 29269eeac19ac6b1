package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** {@code /admin/users}: all accounts. */
final class AdminUserRoutes {
    private static final Schema OPTIONAL = Schema.of(
            Field.oneOf("avatarColor", Users.COLORS).nullable(),
            Field.of(Field.Kind.PIN, "pinCode").nullable(),
            Field.string("storageLabel").nullable(),
            Field.integer("quotaSizeInBytes").range(0, Double.POSITIVE_INFINITY).nullable(),
            Field.bool("shouldChangePassword"),
            Field.bool("isAdmin"));
    private static final Schema CREATE = OPTIONAL.and(
            Field.of(Field.Kind.EMAIL, "email").required(),
            Field.string("password").required(),
            Field.string("name").required(),
            Field.bool("notify"));
    private static final Schema UPDATE =
            OPTIONAL.and(Field.of(Field.Kind.EMAIL, "email"), Field.string("password"), Field.string("name"));
    private static final Schema SEARCH = Schema.of(Field.bool("withDeleted"), Field.uuid("id"));
    private static final Schema DELETE = Schema.of(Field.bool("force"));

    private final ServerState world;

    AdminUserRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_USERS_ADMIN, this::list).query(SEARCH),
                Route.of(Operations.CREATE_USER_ADMIN, this::create).body(CREATE),
                Route.of(Operations.GET_USER_ADMIN, call -> call.ok(UserJson.full(user(call)))),
                Route.of(Operations.UPDATE_USER_ADMIN, this::update)
                        .body(UPDATE)
                        .patchTwin(),
                Route.of(Operations.DELETE_USER_ADMIN, this::delete).body(DELETE),
                Route.of(Operations.RESTORE_USER_ADMIN, this::restore),
                Route.of(Operations.GET_USER_PREFERENCES_ADMIN, call -> call.ok(Users.preferences(world, user(call)))));
    }

    private User user(Call call) {
        return Users.get(world, call.id());
    }

    private FakeResponse list(Call call) {
        boolean withDeleted = call.query().bool("withDeleted", false);
        UUID id = call.query().uuid("id");
        return call.ok(world.users.values().stream()
                .filter(user -> withDeleted || user.deletedAt == null)
                .filter(user -> id == null || user.id.equals(id))
                .map(UserJson::full)
                .toList());
    }

    private FakeResponse create(Call call) {
        Values body = call.body();
        String email = body.required("email").toLowerCase(Locale.ROOT);
        if (world.userByEmail(email) != null) {
            throw new ApiException(400, "User exists");
        }
        User user = world.addUser(email, body.required("password"), body.required("name"));
        optional(user, body);
        return call.created(UserJson.full(user));
    }

    private static void optional(User user, Values body) {
        String color = body.text("avatarColor");
        if (color != null) {
            user.avatarColor = color;
        }
        if (body.has("pinCode")) {
            user.pinCode = body.text("pinCode");
        }
        if (body.has("storageLabel")) {
            user.storageLabel = body.text("storageLabel");
        }
        if (body.has("quotaSizeInBytes")) {
            user.quota = body.given("quotaSizeInBytes") ? body.number("quotaSizeInBytes", 0) : null;
        }
        user.shouldChangePassword = body.bool("shouldChangePassword", user.shouldChangePassword);
        user.admin = body.bool("isAdmin", user.admin);
    }

    private FakeResponse update(Call call) {
        User user = user(call);
        UserRoutes.change(world, user, call.body());
        optional(user, call.body());
        return call.ok(UserJson.full(user));
    }

    private FakeResponse delete(Call call) {
        User user = user(call);
        if (user.admin) {
            throw new ApiException(403, "Cannot delete admin user");
        }
        user.deletedAt = world.now();
        user.updatedAt = user.deletedAt;
        Sessions.ofUser(world, user).forEach(world::removeSession);
        FakeResponse answer = call.ok(UserJson.full(user));
        if (call.body().bool("force", false)) {
            world.jobs.add(() -> remove(user));
        }
        return answer;
    }

    private void remove(User user) {
        world.purge(List.copyOf(world.assets.newestFirst(user)));
        List.copyOf(world.albums.values()).stream()
                .filter(album -> album.owner == user)
                .forEach(world::removeAlbum);
        world.albums.values().forEach(album -> world.removeFromAlbum(album, user));
        List.copyOf(world.apiKeys.values()).stream()
                .filter(key -> key.owner == user)
                .forEach(world::removeApiKey);
        world.links.values().removeIf(link -> link.owner == user);
        world.partners.removeIf(partner -> partner.sharedBy == user || partner.sharedWith == user);
        world.users.remove(user.id);
    }

    private FakeResponse restore(Call call) {
        User user = user(call);
        user.deletedAt = null;
        return call.ok(UserJson.full(user));
    }
}
