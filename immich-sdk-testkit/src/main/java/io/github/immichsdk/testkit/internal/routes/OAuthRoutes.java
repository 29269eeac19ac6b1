package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Provider;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.UserJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /oauth}: login by the provider whose pages are {@link ProviderPages}. */
final class OAuthRoutes {
    private static final Schema AUTHORIZE = Schema.of(
            Field.string("redirectUri").required().before3(Constraint.STRING, Constraint.NOT_EMPTY),
            Field.string("state"),
            Field.string("codeChallenge"));
    private static final Schema CALLBACK = Schema.of(
            Field.string("url").required().minLength(1).before3(Constraint.STRING, Constraint.NOT_EMPTY),
            Field.string("state"),
            Field.string("codeVerifier"));
    private static final Schema LOGOUT = Schema.of(Field.string("logout_token").required());
    private static final String STATE = "immich_oauth_state";
    private static final String VERIFIER = "immich_oauth_code_verifier";
    private static final String KEPT = "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax";
    private static final String GONE = "=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

    private final ServerState world;

    OAuthRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.START_OAUTH, this::authorize).body(AUTHORIZE),
                Route.of(Operations.FINISH_OAUTH, this::callback).body(CALLBACK),
                Route.of(Operations.LINK_OAUTH_ACCOUNT, this::link).body(CALLBACK),
                Route.of(Operations.UNLINK_OAUTH_ACCOUNT, this::unlink),
                Route.of(Operations.LOGOUT_OAUTH, OAuthRoutes::backchannel).body(LOGOUT),
                Route.of(Operations.REDIRECT_OAUTH_TO_MOBILE, this::mobileRedirect),
                Route.of(Operations.UNLINK_ALL_OAUTH_ACCOUNTS_ADMIN, this::unlinkAll));
    }

    private void mustBeEnabled() {
        if (!world.provider.enabled()) {
            throw new ApiException(400, "OAuth is not enabled");
        }
    }

    private FakeResponse authorize(Call call) {
        mustBeEnabled();
        String sent = call.body().text("state");
        String state = sent == null ? world.newSecret(43) : sent;
        String challenge = call.body().text("codeChallenge");
        // With a challenge of the caller's the server keeps no verifier: its cookie then holds the JSON for nothing.
        String verifier = challenge == null ? world.newSecret(64) : "j%3Anull";
        String url = origin(call.request()) + ProviderPages.LOGIN + "?redirect_uri="
                + encoded(call.body().required("redirectUri")) + "&scope=openid+email+profile&state=" + encoded(state)
                + "&code_challenge=" + encoded(challenge == null ? Provider.challenge(verifier) : challenge)
                + "&code_challenge_method=S256&client_id=immich&response_type=code";
        return call.created(Json.object("url", url))
                .with("Set-Cookie", STATE + "=" + encoded(state) + KEPT)
                .with("Set-Cookie", VERIFIER + "=" + verifier + KEPT);
    }

    private FakeResponse callback(Call call) {
        if (!world.one()) {
            mustBeEnabled();
        }
        User user = user(subject(call, "finishOAuth"));
        Session session = Sessions.open(world, user, call.request());
        session.oauth = true;
        return AuthRoutes.loggedIn(call, session, "oauth")
                .with("Set-Cookie", STATE + GONE)
                .with("Set-Cookie", VERIFIER + GONE);
    }

    private FakeResponse link(Call call) {
        String subject = subject(call, "linkOAuthAccount");
        User taken = bySubject(subject);
        if (taken != null && taken != call.user()) {
            throw new ApiException(400, "This OAuth account has already been linked to another user.");
        }
        return changed(call, subject);
    }

    private FakeResponse unlink(Call call) {
        return changed(call, "");
    }

    private FakeResponse changed(Call call, String oauthId) {
        call.user().oauthId = oauthId;
        call.user().updatedAt = world.now();
        return call.ok(UserJson.full(call.user()));
    }

    private FakeResponse unlinkAll(Call call) {
        world.users.values().forEach(user -> user.oauthId = "");
        return call.noContent();
    }

    /** The provider of the fake server signs no tokens, so no token is valid. */
    private static FakeResponse backchannel(Call call) {
        throw new ApiException(400, "Error backchannel logout: token validation failed");
    }

    private FakeResponse mobileRedirect(Call call) {
        String target = call.request().target();
        int query = target.indexOf('?');
        return FakeResponse.empty(307)
                .with("Location", "app.immich:///oauth-callback" + (query < 0 ? "?" : target.substring(query)));
    }

    /** {@return whom the provider let in}; whatever does not fit is one and the same 500, as with the genuine server. */
    private String subject(Call call, String operationId) {
        String state = given(call.body().text("state"), call.request().cookie(STATE));
        String verifier = given(call.body().text("codeVerifier"), call.request().cookie(VERIFIER));
        if (state == null) {
            throw new ApiException(400, "OAuth state is missing");
        }
        if (verifier == null) {
            throw new ApiException(400, "OAuth code verifier is missing");
        }
        String url = call.body().required("url");
        int mark = url.indexOf('?');
        Map<String, List<String>> query = mark < 0 ? Map.of() : FakeRequest.parseQuery(url.substring(mark + 1));
        List<String> code = query.getOrDefault("code", List.of());
        if (code.size() != 1 || query.containsKey("error") || !List.of(state).equals(query.get("state"))) {
            throw Responses.failed(operationId);
        }
        String subject = world.provider.redeem(code.get(0), url.substring(0, mark), verifier);
        if (subject == null) {
            throw Responses.failed(operationId);
        }
        return subject;
    }

    /** {@return the account of a subject: the one tied to it, else the one of its address, else a new one} */
    private User user(String subject) {
        User tied = bySubject(subject);
        if (tied != null) {
            return tied;
        }
        String email = (subject.contains("@") ? subject : subject + "@oidc.test").toLowerCase(Locale.ROOT);
        User same = world.userByEmail(email);
        if (same != null && !same.oauthId.isEmpty()) {
            throw new ApiException(
                    400,
                    world.three()
                            ? "OAuth authentication failed"
                            : "User already exists, but is linked to another account.");
        }
        User user = same == null ? world.addUser(email, "", "OIDC " + subject) : same;
        user.oauthId = subject;
        if (same == null) {
            user.storageLabel = subject.replaceFirst("@.*", "");
        }
        return user;
    }

    private @Nullable User bySubject(String subject) {
        return world.users.values().stream()
                .filter(user -> user.deletedAt == null && user.oauthId.equals(subject))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String given(@Nullable String body, @Nullable String cookie) {
        String value = body == null ? cookie : body;
        return value == null || value.isEmpty() ? null : value;
    }

    /** {@return the address under which the caller reached this server} */
    static String origin(FakeRequest request) {
        return "http://" + Objects.requireNonNullElse(request.header("Host"), "127.0.0.1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
