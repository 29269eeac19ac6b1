package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /users}: the caller's own account, and the others. */
final class UserRoutes {
    private static final Schema UPDATE = Schema.of(
            Field.of(Field.Kind.EMAIL, "email"),
            Field.string("name"),
            Field.string("password"),
            Field.oneOf("avatarColor", Users.COLORS).nullable());
    private static final Schema ONBOARDING = Schema.of(Field.bool("isOnboarded").required());
    static final Schema PREFERENCES = Schema.of(List.of(
                    "albums",
                    "avatar",
                    "cast",
                    "download",
                    "emailNotifications",
                    "folders",
                    "memories",
                    "people",
                    "purchase",
                    "ratings",
                    "recentlyAdded",
                    "sharedLinks",
                    "tags")
            .stream()
            .map(name -> Field.of(Field.Kind.MAP, name))
            .toArray(Field[]::new));

    private final ServerState world;

    UserRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.SEARCH_USERS, this::list),
                Route.of(Operations.GET_MY_USER, call -> call.ok(UserJson.full(call.user()))),
                Route.of(Operations.UPDATE_MY_USER, this::update).body(UPDATE).patchTwin(),
                Route.of(Operations.GET_MY_PREFERENCES, this::preferences),
                Route.of(Operations.UPDATE_MY_PREFERENCES, this::updatePreferences)
                        .body(PREFERENCES)
                        .patchTwin(),
                Route.of(Operations.GET_USER_ONBOARDING, this::onboarding),
                Route.of(Operations.SET_USER_ONBOARDING, this::setOnboarding).body(ONBOARDING),
                Route.of(Operations.DELETE_USER_ONBOARDING, this::deleteOnboarding),
                Route.of(Operations.GET_USER_LICENSE, Licenses::none),
                Route.of(Operations.SET_USER_LICENSE, Licenses::invalid).body(Licenses.KEYS),
                Route.of(Operations.DELETE_USER_LICENSE, Call::noContent),
                Route.of(Operations.CREATE_PROFILE_IMAGE, this::createImage).reading(),
                Route.of(Operations.DELETE_PROFILE_IMAGE, this::deleteImage),
                Route.of(Operations.GET_USER, call -> call.ok(UserJson.plain(Users.get(world, call.id())))),
                Route.of(Operations.GET_PROFILE_IMAGE, this::image));
    }

    private FakeResponse list(Call call) {
        return call.ok(world.users.values().stream()
                .filter(user -> user.deletedAt == null)
                .map(UserJson::plain)
                .toList());
    }

    private FakeResponse update(Call call) {
        change(world, call.user(), call.body());
        return call.ok(UserJson.full(call.user()));
    }

    /** Changes what users may change of themselves. */
    static void change(ServerState world, User user, Values body) {
        String email = body.text("email");
        if (email != null) {
            User taken = world.userByEmail(email.toLowerCase(Locale.ROOT));
            if (taken != null && taken != user) {
                throw new ApiException(
                        400, world.three() ? "Email is not available" : "Email already in use by another account");
            }
            user.email = email.toLowerCase(Locale.ROOT);
        }
        String name = body.text("name");
        if (name != null) {
            user.name = name;
        }
        String password = body.text("password");
        if (password != null) {
            user.password = password;
            user.shouldChangePassword = false;
        }
        String color = body.text("avatarColor");
        if (color != null) {
            user.avatarColor = color;
        }
        user.updatedAt = world.now();
    }

    private FakeResponse preferences(Call call) {
        return call.ok(Users.preferences(world, call.user()));
    }

    private FakeResponse updatePreferences(Call call) {
        changePreferences(world, call.user(), call.body());
        return preferences(call);
    }

    static void changePreferences(ServerState world, User user, Values body) {
        Map<String, @Nullable Object> changes = Json.object();
        Users.preferences(world, user).keySet().forEach(group -> {
            if (body.given(group)) {
                changes.put(group, body.raw(group));
            }
        });
        Users.merge(user.preferences, changes);
    }

    private FakeResponse onboarding(Call call) {
        return call.ok(Json.object("isOnboarded", call.user().onboarded));
    }

    private FakeResponse setOnboarding(Call call) {
        call.user().onboarded = call.body().bool("isOnboarded", false);
        return onboarding(call);
    }

    private FakeResponse deleteOnboarding(Call call) {
        call.user().onboarded = false;
        return call.noContent();
    }

    private FakeResponse createImage(Call call) throws IOException {
        List<Multipart.Part> parts =
                Multipart.read(call.request().body(), call.request().header("Content-Type"));
        byte[] image = parts.stream()
                .filter(part -> part.name().equals("file") && part.fileName() != null)
                .map(Multipart.Part::content)
                .findFirst()
                .orElseThrow(() -> new ApiException(400, "File is required"));
        return world.locked(() -> {
            User user = call.user();
            user.profileImage = image;
            user.profileImagePath = "/data/profile/" + user.id + "/" + world.newId() + ".jpg";
            user.profileChangedAt = world.now();
            user.updatedAt = user.profileChangedAt;
            Map<String, @Nullable Object> json = Json.object("userId", user.id);
            json.put("profileImagePath", user.profileImagePath);
            json.put("profileChangedAt", Times.millis(user.profileChangedAt));
            return call.created(json);
        });
    }

    private FakeResponse deleteImage(Call call) {
        User user = call.user();
        if (user.profileImage == null) {
            throw new ApiException(400, "Can't delete a missing profile Image");
        }
        user.profileImage = null;
        user.profileImagePath = "";
        user.profileChangedAt = world.now();
        return call.noContent();
    }

    private FakeResponse image(Call call) {
        byte[] image = Users.get(world, call.id()).profileImage;
        if (image == null) {
            throw new ApiException(404, "User does not have a profile image");
        }
        return FakeResponse.bytes(200, "image/jpeg", image);
    }
}
