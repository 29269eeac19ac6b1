package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /admin/users}: all accounts. */
final class AdminUserRoutes {
    private static final Field PIN = Field.of(Field.Kind.PIN, "pinCode").nullable();
    private static final Field COLOR = Field.oneOf("avatarColor", Users.COLORS).nullable();
    private static final Field LABEL = Field.string("storageLabel").nullable().before3();
    private static final Field QUOTA =
            Field.integer("quotaSizeInBytes").range(0, Double.POSITIVE_INFINITY).nullable();
    private static final Field CHANGE_PASSWORD = Field.bool("shouldChangePassword");
    private static final Schema CREATE = Schema.of(
            Field.of(Field.Kind.EMAIL, "email").required(),
            Field.string("password").required().before3(Constraint.STRING),
            Field.string("name").required().before3(Constraint.STRING, Constraint.NOT_EMPTY),
            COLOR,
            Field.of(Field.Kind.PIN, "pinCode").nullable().since(FakeVersion.V2_7_5),
            LABEL,
            QUOTA,
            CHANGE_PASSWORD,
            Field.bool("notify"),
            Field.bool("isAdmin"));
    private static final Schema UPDATE = Schema.of(
            Field.of(Field.Kind.EMAIL, "email"),
            Field.string("password").before3(Constraint.NOT_EMPTY, Constraint.STRING),
            PIN,
            Field.string("name").before3(Constraint.NOT_EMPTY, Constraint.STRING),
            COLOR,
            LABEL,
            CHANGE_PASSWORD,
            QUOTA,
            Field.bool("isAdmin"));
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
                Route.of(Operations.GET_USER_STATISTICS_ADMIN, this::statistics).query(AssetRoutes.STATISTICS),
                Route.of(Operations.GET_USER_PREFERENCES_ADMIN, call -> call.ok(Users.preferences(world, user(call)))),
                Route.of(
                                Operations.UPDATE_USER_PREFERENCES_ADMIN,
                                call -> UserPreferences.change(call, Users.active(world, call.id())))
                        .body(UserPreferences.changes(world))
                        .patchTwin());
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
        User taken = world.userByEmail(email);
        if (taken != null && taken.deletedAt == null) {
            throw new ApiException(400, world.three() ? "Email is not available" : "User exists");
        }
        if (taken != null || labelTaken(null, body)) {
            throw Responses.failed("createUserAdmin");
        }
        User user = world.addUser(email, body.required("password"), body.required("name"));
        optional(user, body);
        return call.created(UserJson.full(user));
    }

    private boolean labelTaken(@Nullable User user, Values body) {
        String label = label(body);
        return label != null
                && world.users.values().stream().anyMatch(other -> other != user && label.equals(other.storageLabel));
    }

    /** {@return the label without the characters that do not suit a folder; null for none} */
    private static @Nullable String label(Values body) {
        String label = body.text("storageLabel");
        String clean = label == null ? "" : label.replaceAll("[./\\\\?<>:*|\"\\p{Cntrl}]", "");
        return clean.isEmpty() ? null : clean;
    }

    private static void optional(User user, Values body) {
        if (body.has("avatarColor")) {
            String color = body.text("avatarColor");
            user.avatarColor =
                    color == null ? Users.COLORS.get(Math.floorMod(user.email.hashCode(), Users.COLORS.size())) : color;
        }
        if (body.has("pinCode")) {
            user.pinCode = body.text("pinCode");
        }
        if (body.has("storageLabel")) {
            user.storageLabel = label(body);
        }
        if (body.has("quotaSizeInBytes")) {
            user.quota = body.given("quotaSizeInBytes") ? body.number("quotaSizeInBytes", 0) : null;
        }
        user.shouldChangePassword = body.bool("shouldChangePassword", user.shouldChangePassword);
        user.admin = body.bool("isAdmin", user.admin);
    }

    private FakeResponse update(Call call) {
        User user = Users.active(world, call.id());
        Boolean admin = call.body().bool("isAdmin");
        if (user == call.user() && admin != null && admin != user.admin) {
            throw new ApiException(400, "Admin status can only be changed by another admin");
        }
        if (labelTaken(user, call.body())) {
            throw new ApiException(400, "Storage label already in use by another account");
        }
        boolean shouldChangePassword = user.shouldChangePassword;
        UserRoutes.change(world, user, call.body());
        user.shouldChangePassword = shouldChangePassword;
        optional(user, call.body());
        return call.ok(UserJson.full(user));
    }

    private FakeResponse delete(Call call) {
        User user = Users.active(world, call.id());
        if (user == call.user()) {
            throw new ApiException(403, "Cannot delete your own account");
        }
        user.deletedAt = world.now();
        user.updatedAt = user.deletedAt;
        if (call.body().bool("force", false)) {
            user.removing = true;
            world.jobs.add(() -> remove(user));
        }
        return call.ok(UserJson.full(user));
    }

    private FakeResponse statistics(Call call) {
        User user = world.users.get(call.id());
        return call.ok(user == null ? AssetRoutes.json(0, 0) : AssetRoutes.count(world, user, call.query()));
    }

    private void remove(User user) {
        world.users.remove(user.id);
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
        Sessions.ofUser(world, user).forEach(world::removeSession);
    }

    private FakeResponse restore(Call call) {
        User user = user(call);
        user.deletedAt = null;
        user.updatedAt = world.now();
        return call.ok(UserJson.full(user));
    }
}
