package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.testkit.Asker.Response;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(FakeVersion.class)
class OAuthTest {

    private static final String BACK = "http://127.0.0.1:1/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Parameter
    FakeVersion version;

    private FakeImmich immich;
    private Asker anyone;

    @BeforeEach
    void start() {
        immich = FakeImmich.builder().version(version).start();
        anyone = Asker.with(immich);
    }

    @AfterEach
    void stop() {
        immich.close();
    }

    private URI loginPage() {
        Response response = anyone.post(
                "/oauth/authorize", Map.of("redirectUri", BACK, "state", "s 1", "codeChallenge", CHALLENGE));
        assertThat(response.status()).isEqualTo(201);
        return URI.create(String.valueOf(response.at("url")));
    }

    private Response finish(String url, String verifier) {
        return anyone.post("/oauth/callback", Map.of("url", url, "state", "s 1", "codeVerifier", verifier));
    }

    @Test
    void theLoginPageRequestsConsentAndNamesTheUsers() {
        Response page = visit(loginPage().toString());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Consent", "Deny", "admin@immich.test", CHALLENGE)
                .doesNotContain("<script");
    }

    @Test
    void aHintConsentsAtOnceByRedirect() {
        Response page = visit(loginPage() + "&login_hint=ann");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).startsWith(BACK + "?code=").endsWith("&state=s+1");
    }

    @Test
    void theHintOfWhoDeniesGivesAnError() {
        Response page = visit(loginPage() + "&login_hint=__deny");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location"))
                .startsWith(BACK + "?error=access_denied")
                .endsWith("&state=s+1");
    }

    @Test
    void whoeverConsentsIsANewUserTheFirstTimeAndTheSameTheSecond() {
        Response first = finish(immich.browserOf("ann").callback(loginPage()), VERIFIER);
        Response second = finish(immich.browserOf("ann").callback(loginPage()), VERIFIER);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("userEmail")).isEqualTo("ann@oidc.test");
        assertThat(second.at("userId")).isEqualTo(first.at("userId"));
        assertThat(second.at("accessToken")).isNotEqualTo(first.at("accessToken"));
    }

    @Test
    void theAddressOfAnAccountTiesThatAccount() {
        Response response = finish(immich.browserOf(immich.user2().email()).callback(loginPage()), VERIFIER);

        assertThat(response.at("userId")).isEqualTo(immich.user2().id());
        Asker asker = Asker.with(immich, "Authorization", "Bearer " + response.at("accessToken"));
        assertThat(asker.get("/users/me").at("oauthId"))
                .isEqualTo(immich.user2().email());
    }

    @Test
    void aWrongVerifierIsRefusedAndDoesNotUseUpTheCode() {
        String url = immich.browserOf("ann").callback(loginPage());

        Response wrong = finish(url, VERIFIER + "x");
        Response right = finish(url, VERIFIER);

        assertThat(wrong.status()).isEqualTo(500);
        assertThat(wrong.at("message")).isEqualTo("Failed to finish oauth");
        assertThat(right.status()).isEqualTo(201);
    }

    @Test
    void aCodeIsGoodForOneUse() {
        String url = immich.browserOf("ann").callback(loginPage());

        assertThat(finish(url, VERIFIER).status()).isEqualTo(201);
        assertThat(finish(url, VERIFIER).status()).isEqualTo(500);
    }

    @Test
    void aCodeSentToAnotherAddressIsRefused() {
        String url = immich.browserOf("ann").callback(loginPage());

        assertThat(finish(url.replace("127.0.0.1:1", "127.0.0.1:2"), VERIFIER).status())
                .isEqualTo(500);
    }

    @Test
    void whoHasNoPasswordCannotLogInWithAnEmptyOne() {
        finish(immich.browserOf("ann").callback(loginPage()), VERIFIER);

        assertThat(anyone.post("/auth/login", Map.of("email", "ann@oidc.test", "password", " "))
                        .status())
                .isEqualTo(401);
        assertThat(anyone.post("/auth/login", Map.of("email", "ann@oidc.test", "password", ""))
                        .status())
                .isNotEqualTo(201);
    }

    @Test
    void anAccountThatIsTakenCannotBeLinked() {
        finish(immich.browserOf("ann").callback(loginPage()), VERIFIER);

        Response response = Asker.of(immich)
                .post(
                        "/oauth/link",
                        Map.of(
                                "url",
                                immich.browserOf("ann").callback(loginPage()),
                                "state",
                                "s 1",
                                "codeVerifier",
                                VERIFIER));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("message")).isEqualTo("This OAuth account has already been linked to another user.");
    }

    @Test
    void theSessionOfTheProviderEndsOnAPageOfIts() {
        Object token =
                finish(immich.browserOf("ann").callback(loginPage()), VERIFIER).at("accessToken");

        Response logout = Asker.with(immich, "Authorization", "Bearer " + token, "Cookie", "immich_auth_type=oauth")
                .post("/auth/logout", null);

        assertThat(logout.at("redirectUri")).isEqualTo(immich.url() + "/fake-provider/session/end");
        assertThat(visit(String.valueOf(logout.at("redirectUri"))).status()).isEqualTo(200);
    }

    @Test
    void withoutOAuthThereIsNoLoginPageAndTheFeaturesSaySo() {
        try (FakeImmich off =
                FakeImmich.builder().version(version).disableOAuth().start()) {
            Asker asker = Asker.with(off);

            Response response = asker.post("/oauth/authorize", Map.of("redirectUri", BACK));

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.at("message")).isEqualTo("OAuth is not enabled");
            assertThat(asker.get("/server/features").at("oauth")).isEqualTo(false);
        }
    }

    @Test
    void aBrowserGoesToNoPageButTheProviders() {
        assertThatThrownBy(() -> immich.browserOf("ann").callback(URI.create("https://elsewhere.test/auth?x=1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Response visit(String address) {
        return anyone.get("//" + address.substring(immich.url().length() + 1));
    }
}
