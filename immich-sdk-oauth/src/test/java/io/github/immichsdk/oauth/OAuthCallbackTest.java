package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OAuthCallbackTest {

    private static final String REDIRECT = "https://app.test/back";

    private final PlayedServer server = new PlayedServer();
    private final AuthorizationContext context = context(REDIRECT);
    private final String good = REDIRECT + "?code=c0dePLANTED&state=" + context.state() + "&iss=https%3A%2F%2Fid.test";

    private static AuthorizationContext context(String redirect) {
        return new AuthorizationContext(
                URI.create(PlayedServer.URL),
                URI.create(redirect),
                "5tatePLANTED",
                "ver1fierPLANTED",
                PlayedServer.NOW.plus(Duration.ofMinutes(10)));
    }

    private Session callback(String uri) {
        return OAuth.callback(uri, context, server.options());
    }

    private <E extends OAuthException> E refused(Class<E> type, String uri) {
        E e = catchThrowableOfType(type, () -> callback(uri));
        assertThat(e).as(uri).isExactlyInstanceOf(type);
        assertThat(e.attempts()).isZero();
        assertThat(e + " " + e.call()).doesNotContain("PLANTED");
        assertThat(server.sent).as("nothing is sent").isEmpty();
        return e;
    }

    @Test
    void aValidCallbackReturnsASessionThatKnowsHowItWasCreated() {
        assertThat(callback(good))
                .isEqualTo(new Session(
                        URI.create(PlayedServer.URL),
                        PlayedServer.TOKEN,
                        PlayedServer.USER,
                        "ann@x.test",
                        "Ann",
                        false,
                        PlayedServer.NOW,
                        null,
                        AuthType.OAUTH));
    }

    @Test
    void theServerGetsTheWholeAddressAndBothSecretsInTheBodyAndNoCookie() {
        callback(good);

        assertThat(server.sent).hasSize(1);
        assertThat(server.sent.get(0).line()).isEqualTo("POST https://photos.test/api/oauth/callback");
        assertThat(server.sent.get(0).body())
                .isEqualTo(
                        "{\"url\":\"" + good + "\",\"state\":\"5tatePLANTED\",\"codeVerifier\":\"ver1fierPLANTED\"}");
        assertThat(server.sent.get(0).headers().names()).doesNotContain("Cookie");
    }

    @Test
    void aFragmentAtTheEndIsNotHandedOn() {
        callback(good + "#_=_");

        assertThat(server.sent.get(0).body()).contains("\"" + good + "\"");
    }

    @Test
    void aRefusalAtTheProviderIsOne() {
        OAuthAccessDeniedException e = refused(
                OAuthAccessDeniedException.class,
                REDIRECT + "?error=access_denied&error_description=The+user%0Asaid+no&state=5tatePLANTED");

        assertThat(e).hasMessageContaining("(The user said no)");
    }

    @Test
    void aRefusalWithoutAStateIsOneAllTheSame() {
        refused(OAuthAccessDeniedException.class, REDIRECT + "?error=access_denied");
    }

    @Test
    void anyOtherErrorOfTheProviderIsNamed() {
        OAuthProviderException e =
                refused(OAuthProviderException.class, REDIRECT + "?error=temporarily_unavailable&state=5tatePLANTED");

        assertThat(e.error()).isEqualTo("temporarily_unavailable");
    }

    @Test
    void aLongDescriptionIsCut() {
        OAuthProviderException e = refused(
                OAuthProviderException.class,
                REDIRECT + "?error=server_error&error_description=" + "x".repeat(5000) + "&state=5tatePLANTED");

        assertThat(e.getMessage().length()).isLessThan(400);
    }

    @Test
    void aForeignStateGetsNoResponse() {
        for (String state : new String[] {"other", "5tatePLANTEd", "5tatePLANTE", "5tatePLANTED%20", "5tatePLANTED5"}) {
            refused(OAuthStateMismatchException.class, REDIRECT + "?code=c&state=" + state);
        }
    }

    @Test
    void anErrorWithAForeignStateIsNotBelieved() {
        refused(OAuthStateMismatchException.class, REDIRECT + "?error=access_denied&state=other");
    }

    @Test
    void aMissingStateIsNamed() {
        for (String query : new String[] {"?code=c", "?code=c&state", "?code=c&state="}) {
            OAuthMissingParameterException e = refused(OAuthMissingParameterException.class, REDIRECT + query);
            assertThat(e.parameter()).isEqualTo("state");
        }
    }

    @Test
    void aMissingCodeIsNamed() {
        for (String query :
                new String[] {"?state=5tatePLANTED", "?code=&state=5tatePLANTED", "?code&state=5tatePLANTED"}) {
            OAuthMissingParameterException e = refused(OAuthMissingParameterException.class, REDIRECT + query);
            assertThat(e.parameter()).isEqualTo("code");
        }
    }

    @Test
    void anAddressWithoutAQueryLacksTheState() {
        assertThat(refused(OAuthMissingParameterException.class, REDIRECT).parameter())
                .isEqualTo("state");
    }

    @Test
    void aParameterThatIsThereTwiceIsNamed() {
        for (String name : new String[] {"code", "state", "error", "iss"}) {
            OAuthRepeatedParameterException e =
                    refused(OAuthRepeatedParameterException.class, good + "&" + name + "=a&" + name + "=a");
            assertThat(e.parameter()).isEqualTo(name);
        }
    }

    @Test
    void aParameterWrittenInAnotherWayIsStillThereTwice() {
        refused(OAuthRepeatedParameterException.class, good + "&%63ode=other");
    }

    @Test
    void anyOtherPlaceIsForeign() {
        String query = "?code=c&state=5tatePLANTED";
        for (String place : new String[] {
            "http://app.test/back",
            "https://app.test:8443/back",
            "https://app.test.evil.test/back",
            "https://evil.test/back",
            "https://app.test/back/",
            "https://app.test/Back",
            "https://app.test/",
            "https://app.test@evil.test/back",
            "https://user@app.test/back",
            "/back",
            "back",
            "not an address",
            ""
        }) {
            OAuthForeignRedirectException e = refused(OAuthForeignRedirectException.class, place + query);
            assertThat(e).hasMessageContaining(REDIRECT);
        }
    }

    @Test
    void theSamePlaceInOtherLettersIsTheSame() {
        assertThat(callback(good.replace("https://app.test/", "HTTPS://App.Test:443/"))
                        .email())
                .isEqualTo("ann@x.test");
    }

    @Test
    void aRedirectAddressWithAQueryWantsItBack() {
        AuthorizationContext tenant = context("https://app.test/back?tenant=1");

        assertThatThrownBy(() -> OAuth.callback(good, tenant, server.options()))
                .isInstanceOf(OAuthForeignRedirectException.class);
        assertThat(OAuth.callback(good + "&tenant=1", tenant, server.options()).email())
                .isEqualTo("ann@x.test");
    }

    @Test
    void theNumberOfSlashesInTheMobileAppsAddressDoesNotMatter() {
        AuthorizationContext mobile = context(OAuth.MOBILE_REDIRECT);

        for (String place : new String[] {"app.immich:/", "app.immich://", "app.immich:///", "App.Immich:///"}) {
            String uri = place + "oauth-callback?code=c&state=5tatePLANTED";
            assertThat(OAuth.callback(uri, mobile, server.options()).email()).isEqualTo("ann@x.test");
        }
        assertThatThrownBy(
                        () -> OAuth.callback("app.immich:///other?code=c&state=5tatePLANTED", mobile, server.options()))
                .isInstanceOf(OAuthForeignRedirectException.class);
    }

    @Test
    void anOldContextIsOver() {
        Clock late = Clock.fixed(PlayedServer.NOW.plus(Duration.ofMinutes(10)), ZoneOffset.UTC);

        assertThatThrownBy(() -> OAuth.callback(good, context, server.options().clock(late)))
                .isInstanceOf(OAuthExpiredException.class)
                .hasMessageContaining("2026-03-01T12:10:00Z");
        assertThat(server.sent).isEmpty();
    }

    @Test
    void aQueryWithCharactersThatBelongEscapedIsReadAllTheSame() {
        assertThat(callback(good + "&scope=openid|email&x=%zz").email()).isEqualTo("ann@x.test");
    }

    @Test
    void aLoginThatTheServerCannotFinishSaysWhatIsKnownAndToStartAgain() {
        server.responds(500, "{\"message\":\"Failed to finish oauth\"}");

        assertThatThrownBy(() -> callback(good))
                .isInstanceOf(OAuthFailedException.class)
                .hasMessageContaining("used before")
                .hasMessageContaining("code verifier")
                .hasMessageContaining("provider did not respond")
                .hasMessageContaining("start again")
                .hasMessageNotContaining("PLANTED");
        assertThat(server.sent).as("never repeated").hasSize(1);
    }

    @Test
    void aUserWhomTheServerDoesNotWantHearsItsReasonOnce() {
        server.responds(400, "{\"message\":\"User does not exist and auto registering is disabled.\"}");

        OAuthRefusedException e = catchThrowableOfType(OAuthRefusedException.class, () -> callback(good));

        assertThat(e).hasMessageContaining("auto registering is disabled");
        assertThat(e.getMessage()).containsOnlyOnce("[finishOAuth");
    }

    @Test
    void oAuthSwitchedOffMeanwhileIsNotAboutTheUser() {
        server.responds(400, "{\"message\":\"OAuth is not enabled\"}");

        assertThatThrownBy(() -> callback(good)).isInstanceOf(OAuthNotEnabledException.class);
    }

    @Test
    void aRequestThatTheServerCannotReadIsNotAboutTheUser() {
        server.responds(400, "{\"message\":[\"url must be a string\"],\"error\":\"Bad Request\",\"statusCode\":400}");

        assertThatThrownBy(() -> callback(good)).isInstanceOf(ImmichValidationException.class);
    }

    @Test
    void aCallbackIsNotSentAgainWhateverHappened() {
        server.fails(new ConnectException("refused"));
        assertThatThrownBy(() -> callback(good)).isInstanceOf(ImmichTransportException.class);
        server.fails(new IOException("cut"));
        assertThatThrownBy(() -> callback(good)).isInstanceOf(ImmichTransportException.class);

        assertThat(server.sent).hasSize(2);
    }

    @Test
    void aCallbackIsSentOutOfADryRunToo() {
        OAuthOptions dry = server.options();

        assertThat(OAuth.callback(
                                good,
                                context,
                                dry.client(client -> dry.client().apply(client).dryRun()))
                        .accessToken())
                .isEqualTo(PlayedServer.TOKEN);
    }

    @Test
    void aResponseThatIsNoSessionShowsNoneOfItsSecrets() {
        server.responds(201, "{\"accessToken\":\"" + PlayedServer.TOKEN + "\"}");

        ImmichDataException e = catchThrowableOfType(ImmichDataException.class, () -> callback(good));

        assertThat(e.path()).isEqualTo("$.userId");
        assertThat(e + " " + e.call()).doesNotContain("PLANTED");
    }

    @Test
    void linkingTiesTheUserOfAClient() {
        server.responds(
                200,
                "{\"id\":\"" + PlayedServer.USER + "\",\"name\":\"Ann\",\"email\":\"ann@x.test\",\"isAdmin\":false,"
                        + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\","
                        + "\"oauthId\":\"ann-at-id\"}");

        assertThat(OAuth.link(good, inTime(), client(PlayedServer.URL)).oauthId())
                .isEqualTo("ann-at-id");
        assertThat(server.sent.get(0).line()).isEqualTo("POST https://photos.test/api/oauth/link");
        assertThat(server.sent.get(0).headers().first("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(server.sent.get(0).body()).contains("ver1fierPLANTED");
    }

    @Test
    void linkingAnAccountThatIsTakenIsRefused() {
        server.responds(400, "{\"message\":\"This OAuth account has already been linked to another user.\"}");

        assertThatThrownBy(() -> OAuth.link(good, inTime(), client(PlayedServer.URL)))
                .isInstanceOf(OAuthRefusedException.class)
                .hasMessageContaining("already been linked");
    }

    @Test
    void linkingAtAnotherServerIsRefusedBeforeAnyRequest() {
        assertThatThrownBy(() -> OAuth.link(good, inTime(), client("https://other.test")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.sent).isEmpty();
    }

    @Test
    void linkingLooksAtTheAddressAsALogInDoes() {
        assertThatThrownBy(() -> OAuth.link(REDIRECT + "?error=access_denied", inTime(), client(PlayedServer.URL)))
                .isInstanceOf(OAuthAccessDeniedException.class);
        assertThat(server.sent).isEmpty();
    }

    /** The client's clock is the real one. */
    private AuthorizationContext inTime() {
        return new AuthorizationContext(
                context.server(),
                context.redirectUri(),
                context.state(),
                context.codeVerifier(),
                Clock.systemUTC().instant().plusSeconds(600));
    }

    private ImmichClient client(String url) {
        return ImmichClient.builder()
                .server(url)
                .accessToken("t0ken")
                .transport(server)
                .build();
    }
}
