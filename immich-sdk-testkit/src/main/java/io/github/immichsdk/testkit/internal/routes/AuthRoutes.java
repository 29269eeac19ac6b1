package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Times;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /auth}: login, logout, password and PIN. */
final class AuthRoutes {
    private static final Duration ELEVATED = Duration.ofMinutes(15);
    private static final Schema LOGIN = Schema.of(
            Field.of(Field.Kind.EMAIL, "email").required(),
            Field.string("password").required());
    private static final Schema SIGN_UP =
            Schema.of(Field.string("name").required()).and(LOGIN);
    private static final Schema CHANGE_PASSWORD = Schema.of(
            Field.string("password").required(),
            Field.string("newPassword")
                    .required()
                    .minLength(8)
                    .before3(Constraint.LENGTH, Constraint.STRING, Constraint.NOT_EMPTY),
            Field.bool("invalidateSessions").since(FakeVersion.V2_7_5));
    private static final Schema PIN_SETUP =
            Schema.of(Field.of(Field.Kind.PIN, "pinCode").required());
    private static final Schema PIN_RESET = Schema.of(Field.of(Field.Kind.PIN, "pinCode"), Field.string("password"));
    private static final Schema PIN_CHANGE =
            Schema.of(Field.of(Field.Kind.PIN, "newPinCode").required()).and(PIN_RESET);

    private final ServerState world;

    AuthRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.LOGIN, this::login).body(LOGIN),
                Route.of(Operations.SIGN_UP_ADMIN, this::signUp).body(SIGN_UP),
                Route.of(Operations.VALIDATE_ACCESS_TOKEN, call -> call.ok(Json.object("authStatus", true))),
                Route.of(Operations.LOGOUT, this::logout),
                Route.of(Operations.CHANGE_PASSWORD, this::changePassword).body(CHANGE_PASSWORD),
                Route.of(Operations.GET_AUTH_STATUS, this::status),
                Route.of(Operations.SETUP_PIN_CODE, this::setupPin).body(PIN_SETUP),
                Route.of(Operations.CHANGE_PIN_CODE, this::changePin).body(PIN_CHANGE),
                Route.of(Operations.RESET_PIN_CODE, this::resetPin).body(PIN_RESET),
                Route.of(Operations.UNLOCK_AUTH_SESSION, this::unlock).body(PIN_RESET),
                Route.of(Operations.LOCK_AUTH_SESSION, this::lock));
    }

    private FakeResponse login(Call call) {
        User user = world.userByEmail(call.body().required("email").toLowerCase(Locale.ROOT));
        if (user == null
                || user.deletedAt != null
                || user.password.isEmpty()
                || !user.password.equals(call.body().required("password"))) {
            throw new ApiException(401, "Incorrect email or password");
        }
        return loggedIn(call, Sessions.open(world, user, call.request()), "password");
    }

    /** {@return the response to a successful login, with its cookies} */
    static FakeResponse loggedIn(Call call, Session session, String type) {
        User user = session.user;
        Map<String, @Nullable Object> json = Json.object("accessToken", session.token);
        json.put("userId", user.id);
        json.put("userEmail", user.email);
        json.put("name", user.name);
        json.put("isAdmin", user.admin);
        json.put("profileImagePath", user.profileImagePath);
        json.put("shouldChangePassword", user.shouldChangePassword);
        json.put("isOnboarded", user.onboarded);
        String kept = "; Max-Age=34560000; Path=/; SameSite=Lax";
        return call.created(json)
                .with("Set-Cookie", "immich_access_token=" + session.token + kept + "; HttpOnly")
                .with("Set-Cookie", "immich_auth_type=" + type + kept + "; HttpOnly")
                .with("Set-Cookie", "immich_is_authenticated=true" + kept);
    }

    private FakeResponse signUp(Call call) {
        throw new ApiException(400, "The server already has an admin");
    }

    private FakeResponse logout(Call call) {
        Session session = call.auth().session();
        if (session != null) {
            world.removeSession(session);
        }
        Map<String, @Nullable Object> json = Json.object("successful", true);
        boolean oauth = "oauth".equals(call.request().cookie("immich_auth_type"));
        json.put(
                "redirectUri",
                oauth ? OAuthRoutes.origin(call.request()) + ProviderPages.END_SESSION : "/auth/login?autoLaunch=0");
        String gone = "=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
        return call.ok(json)
                .with("Set-Cookie", "immich_access_token" + gone)
                .with("Set-Cookie", "immich_auth_type" + gone)
                .with("Set-Cookie", "immich_is_authenticated" + gone);
    }

    private FakeResponse changePassword(Call call) {
        User user = call.user();
        if (!user.password.equals(call.body().required("password"))) {
            throw new ApiException(400, "Wrong password");
        }
        user.password = call.body().required("newPassword");
        user.shouldChangePassword = false;
        user.updatedAt = world.now();
        if (!world.one()) {
            // Versions 2 and 3 end all other sessions, whatever invalidateSessions says.
            Sessions.ofUser(world, user).stream()
                    .filter(session -> session != call.auth().session())
                    .forEach(world::removeSession);
        }
        return call.ok(UserJson.full(user));
    }

    private FakeResponse status(Call call) {
        Session session = call.auth().session();
        Map<String, @Nullable Object> json = Json.object("pinCode", call.user().pinCode != null);
        json.put("password", !call.user().password.isEmpty());
        json.put("isElevated", call.auth().elevated());
        if (session != null && session.expiresAt != null) {
            json.put("expiresAt", Times.millis(session.expiresAt));
        }
        if (session != null && session.pinExpiresAt != null) {
            json.put("pinExpiresAt", Times.millis(session.pinExpiresAt));
        }
        return call.ok(json);
    }

    private FakeResponse setupPin(Call call) {
        if (call.user().pinCode != null) {
            throw new ApiException(400, "User already has a PIN code");
        }
        call.user().pinCode = call.body().required("pinCode");
        return call.noContent();
    }

    private FakeResponse changePin(Call call) {
        checkSecret(call.user(), call.body());
        call.user().pinCode = call.body().required("newPinCode");
        return call.noContent();
    }

    private FakeResponse resetPin(Call call) {
        checkSecret(call.user(), call.body());
        call.user().pinCode = null;
        Sessions.ofUser(world, call.user()).forEach(session -> session.pinExpiresAt = null);
        return call.noContent();
    }

    private static void checkSecret(User user, Values body) {
        if (user.pinCode == null) {
            throw new ApiException(400, "User does not have a PIN code");
        }
        if (body.given("password")) {
            if (!user.password.equals(body.text("password"))) {
                throw new ApiException(400, "Wrong password");
            }
        } else if (!body.given("pinCode")) {
            throw new ApiException(400, "Either password or pinCode is required");
        } else if (!Objects.equals(user.pinCode, body.text("pinCode"))) {
            throw new ApiException(400, "Wrong PIN code");
        }
    }

    private FakeResponse unlock(Call call) {
        Session session = Sessions.required(call);
        if (call.user().pinCode == null) {
            throw new ApiException(400, "User does not have a PIN code");
        }
        if (!call.body().given("pinCode")) {
            throw new ApiException(400, "Either password or pinCode is required");
        }
        if (!Objects.equals(call.user().pinCode, call.body().text("pinCode"))) {
            throw new ApiException(400, "Wrong PIN code");
        }
        session.pinExpiresAt = world.now().plus(ELEVATED);
        return call.noContent();
    }

    private FakeResponse lock(Call call) {
        Sessions.required(call).pinExpiresAt = null;
        return call.noContent();
    }
}
