package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichCancelledException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTest {

    private static final String QUERY = "?code=c&state=s";

    private static AuthorizationContext context(String redirect) {
        return new AuthorizationContext(
                URI.create(PlayedServer.URL), URI.create(redirect), "s", "v", PlayedServer.NOW.plusSeconds(60));
    }

    @Test
    void whatPeoplePasteBecomesTheAddressMeant() {
        String redirect = "http://127.0.0.1:8085/callback";
        for (String pasted : new String[] {
            redirect + QUERY,
            "  " + redirect + QUERY + "\n",
            "\"" + redirect + QUERY + "\"",
            "<" + redirect + QUERY + ">",
            "'" + redirect + QUERY + "'",
            "127.0.0.1:8085/callback" + QUERY,
            QUERY,
            "code=c&state=s"
        }) {
            assertThat(OAuth.pasted(pasted, context(redirect))).as(pasted).isEqualTo(redirect + QUERY);
        }
    }

    @Test
    void theServersPageForMobileAppsStandsForTheAddressItLeadsTo() {
        AuthorizationContext mobile = context(OAuth.MOBILE_REDIRECT);

        assertThat(OAuth.pasted("https://photos.test/api/oauth/mobile-redirect" + QUERY, mobile))
                .isEqualTo("app.immich:///oauth-callback" + QUERY);
        assertThat(OAuth.pasted("app.immich:///oauth-callback" + QUERY, mobile))
                .isEqualTo("app.immich:///oauth-callback" + QUERY);
    }

    @Test
    void thePageOfAnotherServerStandsForNothing() {
        AuthorizationContext mobile = context(OAuth.MOBILE_REDIRECT);
        String other = "https://other.test/api/oauth/mobile-redirect" + QUERY;

        assertThat(OAuth.pasted(other, mobile)).isEqualTo(other);
    }

    @Test
    void anyOtherTextIsReturnedUnchanged() {
        AuthorizationContext context = context("http://127.0.0.1:8085/callback");

        for (String text : new String[] {"", "no idea", "https://id.test/auth?code=c"}) {
            assertThat(OAuth.pasted(text, context)).isEqualTo(text);
        }
    }

    @Test
    void aLogInByHandShowsThePageAndTakesWhatIsPasted() {
        PlayedServer server = new PlayedServer();
        List<URI> shown = new ArrayList<>();

        String email = LoginByHand.of(PlayedServer.URL)
                .options(server.options())
                .run(page -> {
                    shown.add(page);
                    return "?code=c&state=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
                })
                .email();

        assertThat(email).isEqualTo("ann@x.test");
        assertThat(shown).containsExactly(URI.create(PlayedServer.LOGIN_PAGE));
        assertThat(server.sent.get(0).body()).contains("app.immich:///oauth-callback");
        assertThat(server.sent.get(1).body()).contains("\"app.immich:///oauth-callback?code=c&state=");
    }

    @Test
    void aLogInByHandHasTheRedirectAddressOneWants() {
        PlayedServer server = new PlayedServer();

        assertThatThrownBy(() -> LoginByHand.of(PlayedServer.URL)
                        .redirectUri("http://127.0.0.1:8085/callback")
                        .options(server.options())
                        .run(page -> "http://127.0.0.1:9999/callback?code=c&state=s"))
                .isInstanceOf(OAuthForeignRedirectException.class);
        assertThat(server.sent).hasSize(1);
        assertThat(server.sent.get(0).body()).contains("http://127.0.0.1:8085/callback");
    }

    @Test
    void whoPastesNothingHasGivenUp() {
        PlayedServer server = new PlayedServer();

        assertThatThrownBy(() -> LoginByHand.of(PlayedServer.URL)
                        .options(server.options())
                        .run(page -> null))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(server.sent).hasSize(1);
    }
}
