package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeBrowser;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.users.MyUser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole log in against FakeImmich and its provider, without a human. */
@Timeout(60)
@ParameterizedClass(name = "{0}")
@EnumSource(FakeVersion.class)
class OAuthOnFakeImmichTest {

    private static final String BACK = "http://127.0.0.1:1/callback";

    @Parameter
    FakeVersion version;

    private FakeImmich immich;

    @BeforeEach
    void start() {
        immich = FakeImmich.builder().version(version).start();
    }

    @AfterEach
    void stop() {
        immich.close();
    }

    private LoginWithBrowser login(FakeBrowser browser) {
        return LoginWithBrowser.of(immich.url())
                .browser(browser::open)
                .messages(line -> {})
                .timeout(Duration.ofSeconds(30));
    }

    @Test
    void aLogInWithTheBrowserGivesASessionOfWhoConsented() {
        Session session = login(immich.browserOf("ann")).run();

        assertThat(session.email()).isEqualTo("ann@oidc.test");
        assertThat(session.authType()).isEqualTo(AuthType.OAUTH);
        try (ImmichClient client = ImmichClient.builder().session(session).build()) {
            assertThat(client.users().me().oauthId()).isEqualTo("ann");
            assertThat(client.auth().status().password()).isFalse();
        }
    }

    @Test
    void whoDeniesIsNotLoggedIn() {
        assertThatThrownBy(() -> login(immich.denyingBrowser()).run()).isInstanceOf(OAuthAccessDeniedException.class);
    }

    @Test
    void aServerWithoutOAuthSaysSo() {
        try (FakeImmich off =
                FakeImmich.builder().version(version).disableOAuth().start()) {
            assertThatThrownBy(() -> OAuth.authorize(off.url(), BACK)).isInstanceOf(OAuthNotEnabledException.class);
        }
    }

    @Test
    void theTwoHalvesOfAWebApplicationCreateASession() {
        AuthorizationRequest request = OAuth.authorize(immich.url(), BACK);
        String back = immich.browserOf("ann").callback(request.loginUrl());

        assertThat(OAuth.callback(back, request.context()).email()).isEqualTo("ann@oidc.test");
    }

    @Test
    void aCodeThatWasUsedIsRefusedAndSaysToBeginAgain() {
        AuthorizationRequest request = OAuth.authorize(immich.url(), BACK);
        String back = immich.browserOf("ann").callback(request.loginUrl());
        OAuth.callback(back, request.context());

        assertThatThrownBy(() -> OAuth.callback(back, request.context()))
                .isInstanceOf(OAuthFailedException.class)
                .hasMessageContaining("start again");
    }

    @Test
    void theVerifierOfAnotherLogInIsRefused() {
        AuthorizationRequest request = OAuth.authorize(immich.url(), BACK);
        String back = immich.browserOf("ann").callback(request.loginUrl());
        AuthorizationContext context = request.context();
        AuthorizationContext other = new AuthorizationContext(
                context.server(),
                context.redirectUri(),
                context.state(),
                OAuth.authorize(immich.url(), BACK).context().codeVerifier(),
                context.expiresAt());

        assertThatThrownBy(() -> OAuth.callback(back, other)).isInstanceOf(OAuthFailedException.class);
    }

    @Test
    void aLogInByHandTakesTheMobileAppsAddress() {
        List<URI> pages = new ArrayList<>();

        Session session = LoginByHand.of(immich.url()).run(page -> {
            pages.add(page);
            return immich.browserOf("ann").callback(page);
        });

        assertThat(session.email()).isEqualTo("ann@oidc.test");
        assertThat(pages.get(0).getRawQuery()).contains("redirect_uri=app.immich%3A%2F%2F%2Foauth-callback");
    }

    @Test
    void aUserIsLinkedAndLogsInWithTheAccountAndIsUnlinked() {
        try (ImmichClient client = ImmichClient.builder()
                .server(immich.url())
                .apiKey(immich.user2().apiKey())
                .build()) {
            AuthorizationRequest request = OAuth.authorize(immich.url(), BACK);
            MyUser linked =
                    OAuth.link(immich.browserOf("bob-at-id").callback(request.loginUrl()), request.context(), client);

            assertThat(linked.oauthId()).isEqualTo("bob-at-id");
            assertThat(login(immich.browserOf("bob-at-id")).run().userId())
                    .isEqualTo(immich.user2().id());
            assertThat(client.auth().unlinkOAuth().oauthId()).isEmpty();
        }
    }

    @Test
    void anAccountThatAnotherUserHasIsRefused() {
        login(immich.browserOf("ann")).run();
        try (ImmichClient client = ImmichClient.builder()
                .server(immich.url())
                .apiKey(immich.user2().apiKey())
                .build()) {
            AuthorizationRequest request = OAuth.authorize(immich.url(), BACK);
            String back = immich.browserOf("ann").callback(request.loginUrl());

            assertThatThrownBy(() -> OAuth.link(back, request.context(), client))
                    .isInstanceOf(OAuthRefusedException.class)
                    .hasMessageContaining("already been linked");
        }
    }

    @Test
    void aUserWhoseAddressIsTiedToAnotherAccountIsRefused() {
        login(immich.browserOf("ann")).run();

        assertThatThrownBy(() -> login(immich.browserOf("ann@oidc.test")).run())
                .isInstanceOf(OAuthRefusedException.class);
    }

    @Test
    void aLogOutNamesThePageWhereTheProvidersSessionEnds() {
        Session session = login(immich.browserOf("ann")).run();
        try (ImmichClient client = ImmichClient.builder().session(session).build()) {
            assertThat(client.auth().logout().endSessionUrl())
                    .isEqualTo(URI.create(immich.url() + "/fake-provider/session/end"));
            assertThatThrownBy(() -> client.users().me()).isInstanceOf(ImmichSessionEndedException.class);
        }
    }

    @Test
    void aChildOfALogInByOAuthKnowsThatItIsOne() {
        Session session = login(immich.browserOf("ann")).run();
        try (ImmichClient client = ImmichClient.builder().session(session).build()) {
            assertThat(client.sessions()
                            .createChild(ChildSessionOptions.defaults())
                            .session()
                            .authType())
                    .isEqualTo(AuthType.OAUTH);
        }
    }
}
