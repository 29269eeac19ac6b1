package io.github.immichsdk.oauth.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.oauth.AuthorizationContext;
import io.github.immichsdk.oauth.AuthorizationRequest;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.oauth.OAuthFailedException;
import io.github.immichsdk.oauth.OAuthOptions;
import io.github.immichsdk.oauth.OAuthStateMismatchException;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole log in with an OpenID provider that checks what it is sent: codes, redirect addresses and PKCE. */
@Timeout(60)
class RealProviderTest {

    private static final String BACK = "http://127.0.0.1:1/callback";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private RelyingServer immich;
    private OAuthOptions options;

    @BeforeEach
    void start() throws Exception {
        provider.start(InetAddress.getByName("127.0.0.1"), 0);
        provider.enqueueCallback(new DefaultOAuth2TokenCallback("default", "ann"));
        immich = new RelyingServer(provider.wellKnownUrl("default").uri());
        options = OAuthOptions.defaults().client(client -> client.transport(immich));
    }

    @AfterEach
    void stop() {
        provider.shutdown();
    }

    private AuthorizationRequest authorize() {
        return OAuth.authorize("https://photos.test", BACK, options);
    }

    /** Goes to the login page, which lets in at once. */
    private static String back(URI loginPage) throws IOException, InterruptedException {
        HttpResponse<Void> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(loginPage).build(), BodyHandlers.discarding());
        assertThat(page.statusCode()).isEqualTo(302);
        return page.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void theProviderTakesS256() {
        assertThat(immich.metadata().path("code_challenge_methods_supported").toString())
                .contains("S256");
    }

    @Test
    void theCodeAndTheVerifierOfALoginCreateASession() throws Exception {
        AuthorizationRequest request = authorize();

        Session session = OAuth.callback(back(request.loginUrl()), request.context(), options);

        assertThat(session.email()).isEqualTo("ann@id.test");
        assertThat(immich.tokenStatuses()).containsExactly(200);
    }

    @Test
    void theProviderSeesTheChallengeOfTheVerifierThatStaysHere() {
        AuthorizationRequest request = authorize();
        Map<String, String> query = RelyingServer.query(request.loginUrl().toString());

        assertThat(query.get("code_challenge_method")).isEqualTo("S256");
        assertThat(query.get("code_challenge"))
                .hasSize(43)
                .isNotEqualTo(request.context().codeVerifier());
        assertThat(request.loginUrl().toString())
                .doesNotContain(request.context().codeVerifier());
    }

    @Test
    void theProviderRefusesAWrongVerifier() throws Exception {
        AuthorizationRequest request = authorize();
        AuthorizationContext right = request.context();
        AuthorizationContext wrong = new AuthorizationContext(
                right.server(),
                right.redirectUri(),
                right.state(),
                authorize().context().codeVerifier(),
                right.expiresAt());
        String back = back(request.loginUrl());

        assertThatThrownBy(() -> OAuth.callback(back, wrong, options)).isInstanceOf(OAuthFailedException.class);
        assertThat(immich.tokenStatuses()).containsExactly(400);
    }

    @Test
    void theProviderRefusesACodeThatWasUsed() throws Exception {
        AuthorizationRequest request = authorize();
        String back = back(request.loginUrl());
        OAuth.callback(back, request.context(), options);

        assertThatThrownBy(() -> OAuth.callback(back, request.context(), options))
                .isInstanceOf(OAuthFailedException.class);
        assertThat(immich.tokenStatuses()).hasSize(2).last().isNotEqualTo(200);
    }

    @Test
    void theCodeOfAnotherLogInGetsNoFurtherThanHere() throws Exception {
        String back = back(authorize().loginUrl());
        AuthorizationContext mine = authorize().context();

        assertThatThrownBy(() -> OAuth.callback(back, mine, options)).isInstanceOf(OAuthStateMismatchException.class);
        assertThat(immich.tokenStatuses()).isEmpty();
    }

    @Test
    void aBrowserThatFollowsTheProviderLogsIn() {
        CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();

        Session session = LoginWithBrowser.of("https://photos.test")
                .options(options)
                .messages(line -> {})
                .timeout(Duration.ofSeconds(30))
                .browser(address -> {
                    HttpClient browser = HttpClient.newBuilder()
                            .followRedirects(Redirect.ALWAYS)
                            .build();
                    browser.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .thenAccept(page::complete);
                    return true;
                })
                .run();

        assertThat(session.email()).isEqualTo("ann@id.test");
        assertThat(page.join().body()).contains("You are logged in", "ann@id.test");
        assertThat(immich.tokenStatuses()).isEqualTo(List.of(200));
    }
}
