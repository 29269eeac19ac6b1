package io.github.immichsdk.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String TOKEN = "t0kenPLANTED";
    private static final String LOGGED_IN = "{\"accessToken\":\"" + TOKEN + "\",\"userId\":\"" + ID
            + "\",\"userEmail\":\"ann@x.test\",\"name\":\"Ann\",\"isAdmin\":true,\"profileImagePath\":\"\","
            + "\"shouldChangePassword\":false,\"isOnboarded\":true}";
    private static final String ME = "{\"id\":\"" + ID + "\",\"name\":\"Ann\",\"email\":\"ann@x.test\","
            + "\"isAdmin\":true,\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";
    private static final String ENDED = "{\"message\":\"Invalid user token\"}";

    private final TestTime time = new TestTime();

    private ImmichClient anonymous(StubTransport stub) {
        return TestClient.builder(stub, time).credentials(Credentials.none()).build();
    }

    private ImmichClient withSession(StubTransport stub, AuthType authType) {
        return TestClient.builder(stub, time)
                .credentials(Credentials.accessToken(TOKEN, authType))
                .build();
    }

    @Test
    void aLogInGivesASessionWithAllThatIsKnownOfTheUser() {
        StubTransport stub = new StubTransport().json(201, LOGGED_IN);

        Session session = anonymous(stub).auth().login("ann@x.test", "pass word");

        assertThat(session)
                .isEqualTo(new Session(
                        URI.create("http://photos.test:2283"),
                        TOKEN,
                        ID,
                        "ann@x.test",
                        "Ann",
                        true,
                        time.now(),
                        null,
                        AuthType.PASSWORD));
        assertThat(stub.lines()).containsExactly("POST /api/auth/login");
        assertThat(stub.bodies()).containsExactly("{\"email\":\"ann@x.test\",\"password\":\"pass word\"}");
        assertThat(stub.last().header("Authorization")).isNull();
    }

    @Test
    void theBuilderLogsInWithoutTheCredentialItHas() {
        StubTransport stub = new StubTransport().json(201, LOGGED_IN);

        Session session = TestClient.builder(stub, time).login("ann@x.test", "pass word");

        assertThat(session.accessToken()).isEqualTo(TOKEN);
        assertThat(stub.last().header("x-api-key")).isNull();
    }

    @Test
    void aSessionBuildsAClientOfItsServerThatSendsItsToken() {
        StubTransport stub = new StubTransport().json(201, LOGGED_IN).json(ME);
        Session session = anonymous(stub).auth().login("ann@x.test", "pass word");

        ImmichClient.builder().session(session).transport(stub).build().users().me();

        assertThat(stub.last().request().uri()).hasToString("http://photos.test:2283/api/users/me");
        assertThat(stub.last().header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void aLoginIsNotRetriedAfterALostResponse() {
        StubTransport stub = new StubTransport().fail(new IOException("cut"));

        assertThatThrownBy(() -> anonymous(stub).auth().login("ann@x.test", "pass word"))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aWrongPasswordSaysToCheckItAndDoesNotShowIt() {
        StubTransport stub = new StubTransport().json(401, "{\"message\":\"Incorrect email or password\"}");

        assertThatThrownBy(() -> anonymous(stub).auth().login("ann@x.test", "s3cret"))
                .isExactlyInstanceOf(ImmichUnauthorizedException.class)
                .hasMessageContaining("Check the e-mail address and the password")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aServerThatEchoesThePasswordDoesNotGetItIntoTheError() {
        StubTransport stub = new StubTransport().text(502, "text/plain", "bad: {\"password\":\"s3\\\"cret\"} s3\"cret");

        assertThatThrownBy(() -> anonymous(stub).auth().login("ann@x.test", "s3\"cret"))
                .satisfies(e -> assertThat(e + " " + ((ImmichException) e).call())
                        .contains("excerpt=null")
                        .doesNotContain("s3\"cret")
                        .doesNotContain("s3\\\"cret"));
    }

    @Test
    void aLoginResponseThatCannotBeReadDoesNotShowTheToken() {
        StubTransport stub = new StubTransport().json(201, "{\"accessToken\":\"" + TOKEN + "\",\"userId\":" + TOKEN);

        ImmichDataException e = catchThrowableOfType(
                ImmichDataException.class, () -> anonymous(stub).auth().login("ann@x.test", "s3cret"));

        assertThat(e + " " + e.call() + " " + e.getCause()).doesNotContain(TOKEN);
    }

    @Test
    void aMissingFieldOfALoginResponseNamesTheFieldAndDoesNotShowTheToken() {
        StubTransport stub = new StubTransport().json(201, "{\"accessToken\":\"" + TOKEN + "\"}");

        ImmichDataException e = catchThrowableOfType(
                ImmichDataException.class, () -> anonymous(stub).auth().login("ann@x.test", "s3cret"));

        assertThat(e.path()).isEqualTo("$.userId");
        assertThat(e + " " + e.call()).doesNotContain(TOKEN);
    }

    @Test
    void aDryRunLogsInAllTheSame() {
        StubTransport stub = new StubTransport().json(201, LOGGED_IN);
        ImmichClient client = TestClient.dryRun(stub);

        assertThat(client.auth().login("ann@x.test", "pass word").accessToken()).isEqualTo(TOKEN);
        assertThat(client.dryRunReport().writes()).isEmpty();
    }

    @Test
    void aLogOutOfAPasswordSessionSendsNoCookie() {
        StubTransport stub =
                new StubTransport().json("{\"successful\":true,\"redirectUri\":\"/auth/login?autoLaunch=0\"}");

        LogoutResult logout = withSession(stub, AuthType.PASSWORD).auth().logout();

        assertThat(stub.lines()).containsExactly("POST /api/auth/logout");
        assertThat(stub.last().header("Cookie")).isNull();
        assertThat(logout.successful()).isTrue();
        assertThat(logout.endSessionUrl()).isNull();
    }

    @Test
    void aLogoutOfAnOAuthSessionEndsItOnTheServerAndReturnsWhereTheProvidersSessionEnds() {
        StubTransport stub =
                new StubTransport().json("{\"successful\":true,\"redirectUri\":\"https://id.test/session/end\"}");

        LogoutResult logout = withSession(stub, AuthType.OAUTH).auth().logout();

        assertThat(stub.last().header("Cookie")).isEqualTo("immich_auth_type=oauth");
        assertThat(stub.last().header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(logout.endSessionUrl()).isEqualTo(URI.create("https://id.test/session/end"));
    }

    @Test
    void theCookieOfAProxyStaysBesideThatOfALogOut() {
        StubTransport stub = new StubTransport().json("{\"successful\":true,\"redirectUri\":\"\"}");

        withSession(stub, AuthType.OAUTH)
                .withOptions(o -> o.extraHeaders(() -> Map.of("Cookie", "proxy=1")))
                .auth()
                .logout();

        assertThat(stub.last().header("Cookie")).isEqualTo("proxy=1; immich_auth_type=oauth");
    }

    @Test
    void aLogoutWhoseResponseWasLostIsDoneIfTheRetryFindsTheSessionEnded() {
        StubTransport stub = new StubTransport().fail(new IOException("cut")).json(401, ENDED);

        assertThat(withSession(stub, AuthType.PASSWORD).auth().logout().successful())
                .isTrue();
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aLogOutOfASessionThatHadEndedSaysSo() {
        StubTransport stub = new StubTransport().json(401, ENDED);

        assertThatThrownBy(() -> withSession(stub, AuthType.PASSWORD).auth().logout())
                .isInstanceOf(ImmichSessionEndedException.class)
                .hasMessageContaining("log in again");
    }

    @Test
    void anApiKeyCannotLogOutAndNothingIsSent() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> TestClient.over(stub).auth().logout()).isInstanceOf(ImmichCredentialException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDryRunDoesNotLogOut() {
        StubTransport stub = new StubTransport();
        ImmichClient client =
                TestClient.builder(stub, time).accessToken(TOKEN).dryRun().build();

        assertThat(client.auth().logout().successful()).isTrue();
        assertThat(stub.requests()).isEmpty();
        assertThat(client.dryRunReport().writes()).hasSize(1);
    }

    @Test
    void anyCallOfAnEndedSessionSaysToLogInAgain() {
        StubTransport stub = new StubTransport().json(401, ENDED);

        assertThatThrownBy(() -> withSession(stub, AuthType.OAUTH).users().me())
                .isInstanceOf(ImmichSessionEndedException.class)
                .hasMessageContaining("log in again");
    }

    @Test
    void lockedContentIsNotReportedAsAnEndedSession() {
        StubTransport stub = new StubTransport().json(401, "{\"message\":\"Elevated permission is required\"}");

        assertThatThrownBy(() -> withSession(stub, AuthType.OAUTH).users().me())
                .isExactlyInstanceOf(ImmichUnauthorizedException.class)
                .hasMessageContaining("Unlock");
    }

    @Test
    void aGoodCredentialIsValid() {
        StubTransport stub = new StubTransport().json("{\"authStatus\":true}");

        assertThat(TestClient.over(stub).auth().valid()).isTrue();
        assertThat(stub.lines()).containsExactly("POST /api/auth/validateToken");
    }

    @Test
    void aRefusedCredentialIsNotValid() {
        StubTransport stub = new StubTransport().json(401, "{\"message\":\"Invalid API key\"}");

        assertThat(TestClient.over(stub).auth().valid()).isFalse();
    }

    @Test
    void aPageOfAProxyDoesNotPassForARefusal() {
        StubTransport stub = new StubTransport().text(401, "text/html", "<title>Sign in</title>");

        assertThatThrownBy(() -> TestClient.over(stub).auth().valid())
                .isInstanceOf(ImmichUnexpectedResponseException.class);
    }

    @Test
    void theStatusIsReadWithItsTimes() {
        StubTransport stub = new StubTransport()
                .json("{\"pinCode\":true,\"password\":false,\"isElevated\":true,"
                        + "\"pinExpiresAt\":\"2026-03-01T12:15:00.000Z\",\"new\":1}");

        AuthStatus status = TestClient.over(stub).auth().status();

        assertThat(status)
                .isEqualTo(new AuthStatus(
                        true, false, true, null, Instant.parse("2026-03-01T12:15:00Z"), Map.of("new", 1)));
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnEveryServerThatCanDoIt() {
        StubTransport stub = new StubTransport().json(ME);

        assertThat(TestClient.over(stub)
                        .auth()
                        .changePassword("old", "new-one-8")
                        .name())
                .isEqualTo("Ann");
        assertThat(stub.lines()).containsExactly("POST /api/auth/change-password");
        assertThat(stub.bodies())
                .containsExactly("{\"password\":\"old\",\"newPassword\":\"new-one-8\",\"invalidateSessions\":true}");
    }

    @Test
    void noRequestIsSentToAServerThatCannotEndTheOtherSessions() {
        StubTransport stub = new StubTransport("1.144.1").json(ME);

        TestClient.over(stub).auth().changePassword("old", "new-one-8");

        assertThat(stub.bodies()).containsExactly("{\"password\":\"old\",\"newPassword\":\"new-one-8\"}");
    }

    @Test
    void aNewPasswordIsNotSentAgainWhateverHappened() {
        StubTransport stub = new StubTransport().fail(new java.net.ConnectException("refused"));

        assertThatThrownBy(() -> TestClient.over(stub).auth().changePassword("old", "new-one-8"))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aDryRunReportsANewPasswordWithoutShowingIt() {
        StubTransport stub = new StubTransport().json(ME);
        ImmichClient client = TestClient.dryRun(stub);

        client.auth().changePassword("0ld-one", "n3w-one-8");

        assertThat(client.dryRunReport().toString())
                .contains("changePassword", "\"password\":\"***\"")
                .doesNotContain("0ld-one")
                .doesNotContain("n3w-one-8");
        assertThat(client.dryRunReport().writes().get(0).body())
                .doesNotContain("0ld-one")
                .doesNotContain("n3w-one-8");
    }

    @Test
    void unlinkingGivesTheUserWithoutTheProvider() {
        StubTransport stub = new StubTransport().json(ME);

        assertThat(TestClient.over(stub).auth().unlinkOAuth().oauthId()).isEmpty();
        assertThat(stub.lines()).containsExactly("POST /api/oauth/unlink");
    }
}
