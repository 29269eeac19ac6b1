package io.github.immichsdk.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.oauth.AuthorizationContext;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.oauth.OAuthFailedException;
import io.github.immichsdk.oauth.OAuthNotEnabledException;
import io.github.immichsdk.oauth.OAuthOptions;
import io.github.immichsdk.oauth.OAuthRefusedException;
import io.github.immichsdk.sessions.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logging in with a provider on the wire. */
class OAuthWireTest extends WireTest {

    private static final String REDIRECT = "https://app.test/back";
    private static final String LOGIN = "https://id.test/auth?client_id=immich";
    private static final String SESSION =
            "{\"accessToken\":\"t0ken\",\"userId\":\"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11\","
                    + "\"userEmail\":\"ann@x.test\",\"name\":\"Ann\",\"isAdmin\":false,\"profileImagePath\":\"\","
                    + "\"shouldChangePassword\":false,\"isOnboarded\":true}";
    private static final String USER = "{\"id\":\"6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11\",\"name\":\"Ann\","
            + "\"email\":\"ann@x.test\",\"isAdmin\":false,\"createdAt\":\"2026-01-01T00:00:00.000Z\","
            + "\"updatedAt\":\"2026-01-01T00:00:00.000Z\",\"oauthId\":\"%s\"}";

    private OAuthOptions options;

    @BeforeEach
    void respondToTheFirstHalf() {
        options = OAuthOptions.defaults().client(this::connected);
        server().stubFor(post("/api/oauth/authorize").willReturn(json(201, "{\"url\":\"" + LOGIN + "\"}")));
    }

    @Test
    void theFirstHalfSendsRedirectStateAndChallengeAndNothingElse() throws Exception {
        AuthorizationRequest authorization = OAuth.authorize(address(), REDIRECT, options);

        LoggedRequest request = request("/oauth/authorize");
        AuthorizationContext context = authorization.context();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(fields(request))
                .isEqualTo(Map.of(
                        "redirectUri",
                        REDIRECT,
                        "state",
                        context.state(),
                        "codeChallenge",
                        s256(context.codeVerifier())));
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().keys()).doesNotContain("Authorization", "x-api-key", "Cookie");
        assertThat(request.getBodyAsString()).doesNotContain(context.codeVerifier());
        assertThat(authorization.loginUrl()).isEqualTo(URI.create(LOGIN));
    }

    @Test
    void stateAndVerifierHaveTheLengthAndLettersThatTheStandardRequires() {
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();

        assertThat(context.state()).matches("[A-Za-z0-9_-]{43}");
        assertThat(context.codeVerifier()).matches("[A-Za-z0-9._~-]{43,128}");
        assertThat(fields(request("/oauth/authorize")).get("codeChallenge"))
                .asString()
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void theSecondHalfSendsTheWholeAddressStateAndVerifier() {
        server().stubFor(post("/api/oauth/callback").willReturn(json(201, SESSION)));
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();
        String callback = REDIRECT + "?code=c0de&state=" + context.state() + "&iss=https%3A%2F%2Fid.test";

        Session session = OAuth.callback(callback, context, options);

        LoggedRequest request = request("/oauth/callback");
        assertThat(fields(request))
                .isEqualTo(Map.of("url", callback, "state", context.state(), "codeVerifier", context.codeVerifier()));
        assertThat(request.getHeaders().keys()).doesNotContain("Authorization", "x-api-key", "Cookie");
        assertThat(session.email()).isEqualTo("ann@x.test");
        assertThat(session.server()).isEqualTo(URI.create(address()));
    }

    @Test
    void theMobileRedirectIsSentAsTheAppSendsIt() {
        server().stubFor(post("/api/oauth/callback").willReturn(json(201, SESSION)));
        AuthorizationContext context =
                OAuth.authorize(address(), OAuth.MOBILE_REDIRECT, options).context();
        String pasted = address() + "/api/oauth/mobile-redirect?code=c0de&state=" + context.state();

        OAuth.callback(OAuth.pasted(pasted, context), context, options);

        assertThat(fields(request("/oauth/authorize"))).containsEntry("redirectUri", "app.immich:///oauth-callback");
        assertThat(fields(request("/oauth/callback")))
                .containsEntry("url", "app.immich:///oauth-callback?code=c0de&state=" + context.state());
    }

    @Test
    void linkingSendsTheProofWithTheSessionOfTheUserAndUnlinkingNoBody() {
        server().stubFor(post("/api/oauth/link").willReturn(json(201, USER.formatted("ann-at-the-provider"))));
        server().stubFor(post("/api/oauth/unlink").willReturn(json(201, USER.formatted(""))));
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();
        String callback = REDIRECT + "?code=c0de&state=" + context.state();

        try (ImmichClient client =
                connected(ImmichClient.builder()).accessToken("t0ken").build()) {
            assertThat(OAuth.link(callback, context, client).oauthId()).isEqualTo("ann-at-the-provider");
            assertThat(client.auth().unlinkOAuth().oauthId()).isEmpty();
        }

        LoggedRequest link = request("/oauth/link");
        assertThat(fields(link))
                .isEqualTo(Map.of("url", callback, "state", context.state(), "codeVerifier", context.codeVerifier()));
        assertThat(link.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        LoggedRequest unlink = request("/oauth/unlink");
        assertThat(unlink.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(unlink.getBody()).isEmpty();
    }

    @Test
    void oddResponsesToTheFirstHalfAreNeverALoginPage() {
        for (String body : new String[] {
            "",
            "null",
            "[]",
            "{}",
            "{\"url\":null}",
            "{\"url\":7}",
            "{\"url\":\"javascript:alert(1)\"}",
            "{\"url\":\"" + LOGIN,
        }) {
            server().stubFor(post("/api/oauth/authorize").willReturn(json(201, body)));

            assertThatThrownBy(() -> OAuth.authorize(address(), REDIRECT, options))
                    .as(body)
                    .isInstanceOf(ImmichDataException.class);
        }
    }

    @Test
    void aPageOfAProxyIsNoLoginPage() {
        for (int status : new int[] {200, 201, 302, 403, 404, 502}) {
            server().stubFor(post("/api/oauth/authorize").willReturn(page(status)));

            assertThatThrownBy(() -> OAuth.authorize(address(), REDIRECT, options))
                    .as("%s", status)
                    .isInstanceOf(ImmichException.class);
        }
    }

    @Test
    void theFirstHalfIsSentAgainAfterAFailureSinceItLeavesNothingBehind() {
        server().stubFor(post("/api/oauth/authorize")
                .inScenario("authorize")
                .whenScenarioStateIs("Started")
                .willReturn(page(503).withHeader("Retry-After", "0"))
                .willSetStateTo("free"));
        server().stubFor(post("/api/oauth/authorize")
                .inScenario("authorize")
                .whenScenarioStateIs("free")
                .willReturn(json(201, "{\"url\":\"" + LOGIN + "\"}")));

        assertThat(OAuth.authorize(address(), REDIRECT, options).loginUrl()).isEqualTo(URI.create(LOGIN));
        assertThat(requests("/oauth/authorize")).hasSize(2);
    }

    @Test
    void aServerWithoutOAuthSaysSoInBothHalves() {
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();
        ResponseDefinitionBuilder off = json(400, "{\"message\":\"OAuth is not enabled\",\"statusCode\":400}");
        server().stubFor(post("/api/oauth/authorize").willReturn(off));
        server().stubFor(post("/api/oauth/callback").willReturn(off));

        assertThatThrownBy(() -> OAuth.authorize(address(), REDIRECT, options))
                .isInstanceOf(OAuthNotEnabledException.class);
        assertThatThrownBy(() -> finish(context)).isInstanceOf(OAuthNotEnabledException.class);
    }

    @Test
    void theSecondHalfIsSentOnceWhateverTheServerSays() {
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();
        assertOnce(
                context,
                json(500, "{\"message\":\"Internal server error\",\"statusCode\":500}"),
                OAuthFailedException.class);
        assertOnce(context, page(502), ImmichException.class);
        assertOnce(context, page(503).withHeader("Retry-After", "0"), ImmichException.class);
        assertOnce(
                context,
                json(400, "{\"message\":\"User does not exist and auto registering is disabled.\",\"statusCode\":400}"),
                OAuthRefusedException.class);
        assertOnce(context, json(401, "{\"message\":\"no\",\"statusCode\":401}"), ImmichException.class);
        assertOnce(context, json(404, "{\"message\":\"no\",\"statusCode\":404}"), ImmichException.class);
        assertOnce(context, json(201, ""), ImmichDataException.class);
        assertOnce(context, json(201, SESSION.substring(0, 60)), ImmichDataException.class);
        assertOnce(context, json(201, "{\"accessToken\":7}"), ImmichDataException.class);
        assertOnce(context, page(200), ImmichException.class);
    }

    @Test
    void theSecondHalfIsSentOnceWhenTheConnectionBreaks() {
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();

        assertOnce(context, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ImmichTransportException.class);
        assertOnce(context, aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), ImmichException.class);
    }

    @Test
    void whateverFailsNoSecretIsInTheMessage() {
        AuthorizationContext context =
                OAuth.authorize(address(), REDIRECT, options).context();
        for (ResponseDefinitionBuilder response : new ResponseDefinitionBuilder[] {
            json(201, "{\"accessToken\":\"t0ken-PLANTED\"}"),
            json(500, "{\"message\":\"code c0de, verifier " + context.codeVerifier() + "\",\"statusCode\":500}"),
            aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)
        }) {
            server().stubFor(post("/api/oauth/callback").willReturn(response));

            assertThatThrownBy(() -> finish(context))
                    .satisfies(e -> assertThat(e.toString())
                            .doesNotContain(context.codeVerifier(), context.state(), "c0de", "PLANTED"));
        }
    }

    @Test
    void aServerThatCannotReachTheProviderSaysSo() {
        server().stubFor(post("/api/oauth/authorize")
                .willReturn(json(500, "{\"message\":\"Error in OAuth discovery: refused\",\"statusCode\":500}")));

        assertThatThrownBy(() -> OAuth.authorize(address(), REDIRECT, options))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("Error in OAuth discovery: refused");
    }

    private void assertOnce(
            AuthorizationContext context, ResponseDefinitionBuilder response, Class<? extends Exception> type) {
        server().resetRequests();
        server().stubFor(post("/api/oauth/callback").willReturn(response));

        assertThatThrownBy(() -> finish(context)).isInstanceOf(type);

        assertThat(requests("/oauth/callback")).as(type.getSimpleName()).hasSize(1);
    }

    private Session finish(AuthorizationContext context) {
        return OAuth.callback(REDIRECT + "?code=c0de&state=" + context.state(), context, options);
    }

    @SuppressWarnings("unchecked") // the keys of JSON are text
    private static Map<String, Object> fields(LoggedRequest request) {
        return Json.read(request.getBodyAsString(), Map.class);
    }

    /** The challenge of RFC 7636, computed here once more. */
    private static String s256(String verifier) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
