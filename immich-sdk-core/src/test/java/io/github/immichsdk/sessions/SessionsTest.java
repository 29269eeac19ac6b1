package io.github.immichsdk.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String ME = "{\"id\":\"" + ID + "\",\"name\":\"Ann\",\"email\":\"ann@x.test\","
            + "\"isAdmin\":false,\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";
    private static final String ENDED = "{\"message\":\"Invalid user token\"}";
    private static final String CREATED = "{\"id\":\"" + ID + "\",\"token\":\"childPLANTED\",\"createdAt\":"
            + "\"2026-03-01T12:00:00.000Z\",\"updatedAt\":\"2026-03-01T12:00:00.000Z\",\"current\":false,"
            + "\"deviceType\":\"NAS\",\"deviceOS\":\"Linux\",\"isPendingSyncReset\":false,"
            + "\"expiresAt\":\"2026-03-02T12:00:00.000Z\"}";

    private final TestTime time = new TestTime();

    private ImmichClient withSession(StubTransport stub) {
        return TestClient.builder(stub, time)
                .credentials(Credentials.accessToken("parent", AuthType.OAUTH))
                .build();
    }

    @Test
    void sessionsOfAnOldServerHaveNoAppVersion() {
        StubTransport stub = new StubTransport("1.144.1")
                .json("[{\"id\":\"" + ID + "\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":"
                        + "\"2026-01-02T00:00:00.000Z\",\"current\":true,\"deviceOS\":\"\",\"deviceType\":\"\","
                        + "\"isPendingSyncReset\":false}]");

        List<ActiveSession> sessions = TestClient.over(stub).sessions().list();

        assertThat(stub.lines()).containsExactly("GET /api/sessions");
        assertThat(sessions)
                .containsExactly(new ActiveSession(
                        ID,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-02T00:00:00Z"),
                        null,
                        true,
                        "",
                        "",
                        null,
                        false,
                        Map.of()));
    }

    @Test
    void sessionsOfANewServerKeepWhatTheSdkDoesNotKnow() {
        StubTransport stub = new StubTransport()
                .json("[{\"id\":\"" + ID + "\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":"
                        + "\"2026-01-02T00:00:00.000Z\",\"expiresAt\":\"2026-02-02T00:00:00.000Z\",\"current\":false,"
                        + "\"appVersion\":\"3.0.3\",\"deviceOS\":\"iOS\",\"deviceType\":\"iPhone\","
                        + "\"isPendingSyncReset\":true,\"colour\":\"red\"}]");

        ActiveSession session = TestClient.over(stub).sessions().list().get(0);

        assertThat(session.appVersion()).isEqualTo("3.0.3");
        assertThat(session.expiresAt()).isEqualTo(Instant.parse("2026-02-02T00:00:00Z"));
        assertThat(session.pendingSyncReset()).isTrue();
        assertThat(session.additionalProperties()).isEqualTo(Map.of("colour", "red"));
    }

    @Test
    void aChildIsASessionOfTheSameUserWithATokenOfItsOwn() {
        StubTransport stub = new StubTransport().json(ME).json(201, CREATED);

        ChildSession child = withSession(stub)
                .sessions()
                .createChild(
                        ChildSessionOptions.defaults().device("NAS", "Linux").duration(Duration.ofHours(24)));

        assertThat(child.session())
                .isEqualTo(new Session(
                        java.net.URI.create("http://photos.test:2283"),
                        "childPLANTED",
                        ID,
                        "ann@x.test",
                        "Ann",
                        false,
                        time.now(),
                        Instant.parse("2026-03-02T12:00:00Z"),
                        AuthType.OAUTH));
        assertThat(stub.last())
                .hasToString("POST /api/sessions {\"deviceType\":\"NAS\",\"deviceOS\":\"Linux\",\"duration\":86400}");
    }

    @Test
    void aChildWithoutOptionsLeavesThemToTheServer() {
        StubTransport stub = new StubTransport().json(ME).json(201, CREATED);

        withSession(stub).sessions().createChild(ChildSessionOptions.defaults());

        assertThat(stub.last()).hasToString("POST /api/sessions {}");
    }

    @Test
    void aLostResponseNeverCreatesASecondChild() {
        StubTransport stub = new StubTransport().json(ME).fail(new IOException("cut"));

        assertThatThrownBy(() -> withSession(stub).sessions().createChild(ChildSessionOptions.defaults()))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void anApiKeyHasNoChildrenAndNothingIsSent() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> TestClient.over(stub).sessions().createChild(ChildSessionOptions.defaults()))
                .isInstanceOf(ImmichCredentialException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDryRunCreatesAChildThatNoServerKnows() {
        StubTransport stub = new StubTransport().json(ME);
        ImmichClient client =
                TestClient.builder(stub, time).accessToken("parent").dryRun().build();

        Session child =
                client.sessions().createChild(ChildSessionOptions.defaults()).session();

        assertThat(child.accessToken()).startsWith("dry-run-");
        assertThat(child.email()).isEqualTo("ann@x.test");
        assertThat(stub.lines()).containsExactly("GET /api/users/me");
    }

    @Test
    void aChildOfLessThanASecondIsRefused() {
        ChildSessionOptions options = ChildSessionOptions.defaults();

        assertThatThrownBy(() -> options.duration(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0.999S");
    }

    @Test
    void endingASessionNamesItById() {
        StubTransport stub = new StubTransport().status(204);

        withSession(stub).sessions().end(ID.toUpperCase(java.util.Locale.ROOT));

        assertThat(stub.lines()).containsExactly("DELETE /api/sessions/" + ID);
    }

    @Test
    void endingASessionIsDoneWhenTheRepeatDoesNotFindIt() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("cut"))
                .json(400, "{\"message\":\"Not found or no session.delete access\"}");

        withSession(stub).sessions().end(ID);

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void endingTheOwnSessionIsDoneWhenTheRepeatFindsItEnded() {
        StubTransport stub = new StubTransport().fail(new IOException("cut")).json(401, ENDED);

        withSession(stub).sessions().end(ID);

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void anEndedSessionCannotEndAnother() {
        StubTransport stub = new StubTransport().json(401, ENDED);

        assertThatThrownBy(() -> withSession(stub).sessions().end(ID)).isInstanceOf(ImmichSessionEndedException.class);
    }

    @Test
    void endingTheOthersIsOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        withSession(stub).sessions().endOthers();

        assertThat(stub.lines()).containsExactly("DELETE /api/sessions");
    }

    @Test
    void aSessionIsLockedAndResetToSyncAnew() {
        StubTransport stub = new StubTransport().status(204).json(CREATED);

        withSession(stub).sessions().lock(ID);
        withSession(stub).sessions().requestSyncReset(ID);

        assertThat(stub.requests().stream().map(StubTransport.Sent::toString))
                .containsExactly(
                        "POST /api/sessions/" + ID + "/lock",
                        "PUT /api/sessions/" + ID + " {\"isPendingSyncReset\":true}");
    }

    @Test
    void aSessionDoesNotShowItsToken() {
        StubTransport stub = new StubTransport().json(ME).json(201, CREATED);

        ChildSession child = withSession(stub).sessions().createChild(ChildSessionOptions.defaults());

        assertThat(child.session().toString()).isEqualTo("Session[ann@x.test at http://photos.test:2283]");
    }
}
