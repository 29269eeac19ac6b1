package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Files;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.media.FileReader;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Blob;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
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
            Field.string("name").before3(Constraint.NOT_EMPTY, Constraint.STRING),
            Field.string("password").before3(Constraint.NOT_EMPTY, Constraint.STRING),
            Field.oneOf("avatarColor", Users.COLORS).nullable());
    private static final Schema ONBOARDING =
            Schema.of(Field.bool("isOnboarded").required().before3(Constraint.BOOLEAN, Constraint.NOT_EMPTY));
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
                Route.of(Operations.UPDATE_MY_PREFERENCES, call -> UserPreferences.change(call, call.user()))
                        .body(UserPreferences.changes(world))
                        .patchTwin(),
                Route.of(Operations.GET_USER_ONBOARDING, this::onboarding),
                Route.of(Operations.SET_USER_ONBOARDING, this::setOnboarding).body(ONBOARDING),
                Route.of(Operations.DELETE_USER_ONBOARDING, this::deleteOnboarding),
                Route.of(Operations.GET_USER_LICENSE, Licenses::none),
                Route.of(Operations.SET_USER_LICENSE, Licenses::invalid).body(Licenses.KEYS),
                Route.of(Operations.DELETE_USER_LICENSE, Call::noContent),
                Route.of(Operations.CREATE_PROFILE_IMAGE, this::createImage).reading(),
                Route.of(Operations.DELETE_PROFILE_IMAGE, this::deleteImage),
                Route.of(Operations.GET_USER, call -> call.ok(UserJson.plain(Users.active(world, call.id())))),
                Route.of(Operations.GET_PROFILE_IMAGE, this::image));
    }

    private FakeResponse list(Call call) {
        return call.ok(world.users.values().stream()
                .filter(user -> user.deletedAt == null)
                .map(UserJson::plain)
                .toList());
    }

    private FakeResponse update(Call call) {
        if (call.body().isEmpty()) {
            throw Responses.failed("updateMyUser");
        }
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
        byte[] image = uploaded(UploadRoutes.parts(call));
        return world.locked(() -> {
            User user = call.user();
            user.profileImage = image;
            user.profileImagePath =
                    "/data/profile/" + user.id + "/" + world.newId() + (world.three() ? ".webp" : ".jpg");
            user.profileChangedAt = world.now();
            user.updatedAt = user.profileChangedAt;
            Map<String, @Nullable Object> json = Json.object("userId", user.id);
            json.put("profileImagePath", user.profileImagePath);
            json.put("profileChangedAt", Times.millis(user.profileChangedAt));
            return call.created(json);
        });
    }

    private byte[] uploaded(List<Multipart.Part> parts) {
        byte[] image = null;
        for (Multipart.Part part : parts) {
            String name = part.fileName();
            if (name != null && (!part.name().equals("file") || image != null)) {
                throw new ApiException(400, "Unexpected field - " + part.name());
            }
            if (name != null) {
                if (!MediaTypes.supported(MediaTypes.extension(name), world.version)
                        || MediaTypes.isVideo(MediaTypes.extension(name))) {
                    throw new ApiException(400, "Unsupported file type " + name);
                }
                image = part.content();
            }
        }
        if (image == null) {
            throw Responses.failed("createProfileImage");
        }
        if (world.three() && !FileReader.read(image).readable()) {
            throw new ApiException(400, "Unable to process profile image");
        }
        return image;
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
        User user = world.users.get(call.id());
        if (user == null && !world.three()) {
            throw new ApiException(400, "User not found");
        }
        byte[] image = user == null ? null : user.profileImage;
        if (user == null || image == null) {
            throw new ApiException(404, world.three() ? "Not Found" : "User does not have a profile image");
        }
        // Version 3 makes its own picture of the upload.
        String type = world.three() ? "image/webp" : "image/jpeg";
        return Files.send(call.request(), Blob.of(image), type, null, user.profileChangedAt, world.three());
    }
}
