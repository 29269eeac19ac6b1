package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OAuthAuthorizeTest {

    private static final String REDIRECT = "https://app.test/back";
    private static final String STATE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String VERIFIER = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";

    private final PlayedServer server = new PlayedServer();

    private AuthorizationRequest authorize() {
        return OAuth.authorize(PlayedServer.URL + "/api/", REDIRECT, server.options());
    }

    @Test
    void theServerGetsStateAndChallengeButNeverTheVerifier() {
        authorize();

        assertThat(server.sent).hasSize(1);
        assertThat(server.sent.get(0).line()).isEqualTo("POST https://photos.test/api/oauth/authorize");
        assertThat(server.sent.get(0).body())
                .isEqualTo("{\"redirectUri\":\"https://app.test/back\",\"state\":\"" + STATE + "\",\"codeChallenge\":\""
                        + Pkce.challenge(VERIFIER) + "\"}");
        assertThat(server.sent.get(0).headers().names()).doesNotContain("Authorization", "x-api-key", "Cookie");
    }

    @Test
    void theLoginPageIsTheProvidersAndTheContextHoldsWhatIsNeededLater() {
        AuthorizationRequest request = authorize();

        assertThat(request.loginUrl()).isEqualTo(URI.create(PlayedServer.LOGIN_PAGE));
        assertThat(request.context())
                .isEqualTo(new AuthorizationContext(
                        URI.create("https://photos.test"),
                        URI.create(REDIRECT),
                        STATE,
                        VERIFIER,
                        PlayedServer.NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void eachLogInHasSecretsOfItsOwn() {
        OAuthOptions options = server.options();

        AuthorizationContext first =
                OAuth.authorize(PlayedServer.URL, REDIRECT, options).context();
        AuthorizationContext second =
                OAuth.authorize(PlayedServer.URL, REDIRECT, options).context();

        assertThat(first.state()).isNotEqualTo(second.state());
        assertThat(first.codeVerifier()).isNotEqualTo(second.codeVerifier());
    }

    @Test
    void theLifetimeSetsTheEnd() {
        OAuthOptions options = server.options().lifetime(Duration.ofSeconds(30));

        assertThat(OAuth.authorize(PlayedServer.URL, REDIRECT, options)
                        .context()
                        .expiresAt())
                .isEqualTo(PlayedServer.NOW.plusSeconds(30));
    }

    @Test
    void aContextSurvivesBeingSerialised() throws Exception {
        AuthorizationContext context = authorize().context();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(context);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(context);
        }
    }

    @Test
    void neitherRequestNorContextShowASecret() {
        AuthorizationRequest request = authorize();

        assertThat(request.toString() + request.context())
                .contains("id.test", "photos.test", "app.test")
                .doesNotContain(STATE)
                .doesNotContain(VERIFIER)
                .doesNotContain("client_id");
    }

    @Test
    void aServerWithoutOAuthSaysSo() {
        server.starts(400, "{\"message\":\"OAuth is not enabled\"}");

        assertThatThrownBy(this::authorize)
                .isInstanceOf(OAuthNotEnabledException.class)
                .hasMessageContaining("Administration > Settings");
    }

    @Test
    void aProviderThatTheServerCannotReachIsTheServersFailureAndItsWordsAreKept() {
        server.starts(500, "{\"message\":\"Error in OAuth discovery: refused\"}");

        assertThatThrownBy(this::authorize)
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("Error in OAuth discovery: refused");
    }

    @Test
    void aLoginPageThatIsNoWebPageIsNeverHandedOn() {
        for (String page : new String[] {
            "file:///etc/passwd",
            "javascript:alert(1)",
            "-help",
            "",
            "//id.test/auth",
            "mailto:a@x.test",
            "https://id test/"
        }) {
            server.loginPage(page);

            assertThatThrownBy(this::authorize).as(page).isInstanceOf(ImmichDataException.class);
        }
    }

    @Test
    void aResponseWithoutALoginPageIsInvalid() {
        server.starts(201, "{\"uri\":\"https://id.test/\"}");

        assertThatThrownBy(this::authorize)
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("$.url");
    }

    @Test
    void aRedirectAddressThatIsNoneIsRefusedBeforeAnyRequest() {
        for (String wrong :
                new String[] {"", "/back", "app.test/back", "https://app.test/back#here", "https://app test/"}) {
            assertThatThrownBy(() -> OAuth.authorize(PlayedServer.URL, wrong, server.options()))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("redirectUri");
        }
        assertThat(server.sent).isEmpty();
    }

    @Test
    void theAddressOfTheMobileAppIsARedirectAddress() {
        OAuth.authorize(PlayedServer.URL, OAuth.MOBILE_REDIRECT, server.options());

        assertThat(server.sent.get(0).body()).contains("\"redirectUri\":\"app.immich:///oauth-callback\"");
    }
}
