package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoginTest {

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    private FileSessionStore store;

    @BeforeEach
    void name() {
        store = FileSessionStore.at(folder.resolve("session.json"));
    }

    private Run run(String... arguments) {
        return Run.with(Map.of("IMMICH_SESSION_FILE", store.file().toString()), arguments);
    }

    /** Logs in as a person does who reads an address: opens it. */
    private Run login() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter opening = new PrintWriter(err, true) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.startsWith(server.url())) {
                    server.browserOf(server.user2().email()).open(URI.create(line));
                }
            }
        };
        int exitCode = Main.commandLine(
                        Map.of("IMMICH_SESSION_FILE", store.file().toString()))
                .setOut(new PrintWriter(out, true))
                .setErr(opening)
                .execute("login", "--no-browser", "--url", server.url());
        return new Run(exitCode, out.toString(), err.toString());
    }

    @Test
    void whoOpensThePrintedAddressIsLoggedInAndTheSessionIsKept() {
        Run run = login();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Open this address in a browser on this machine to log in:");
        assertThat(run.out())
                .contains("You are logged in as Second <second@immich.test> at " + server.url())
                .contains(store.file().toString());
        assertThat(store.load()).map(Session::email).contains("second@immich.test");
    }

    @Test
    void whoamiPrintsWhoIsLoggedIn() {
        login();

        Run run = run("whoami", "--session");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("You are Second <second@immich.test>.")
                .contains("You are logged in")
                .doesNotContain("API key");
    }

    @Test
    void theSessionMayChangeTheServerWithYesOnly() {
        login();

        Run run = run("albums", "July", "--session");

        assertThat(run.out()).contains("this was a dry run");
        assertThat(run("albums", "July", "--session", "--yes").out()).contains("You see 1 album.");
    }

    @Test
    void logoutEndsTheSessionOnTheServerAndForgetsIt() {
        login();
        Session session = store.load().orElseThrow();

        Run run = run("logout");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("second@immich.test is logged out")
                .contains("To log out at the provider too, open " + server.url() + "/fake-provider/session/end");
        assertThat(store.load()).isEmpty();
        try (ImmichClient client = ImmichClient.builder().session(session).build()) {
            assertThat(client.auth().valid()).isFalse();
        }
    }

    @Test
    void logoutForgetsASessionThatHadEnded() {
        login();
        try (ImmichClient client =
                ImmichClient.builder().session(store.load().orElseThrow()).build()) {
            client.auth().logout();
        }

        Run run = run("logout");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("had ended before");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void withoutALoginAMessageSaysSo() {
        assertThat(run("logout").out()).contains("You are not logged in.");

        Run run = run("whoami", "--session");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--session").contains("call login first");
    }

    @Test
    void anEndedSessionSaysToLogInAgain() {
        login();
        try (ImmichClient client =
                ImmichClient.builder().session(store.load().orElseThrow()).build()) {
            client.auth().logout();
        }

        Run run = run("whoami", "--session");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("log in again");
    }

    @Test
    void nobodyLogsInInTime() {
        Run run = run("login", "--no-browser", "--timeout", "1", "--url", server.url());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error: nobody logged in within 1 s");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void itLogsInToTheFakeAndKeepsNothing() {
        Run run = run("login", "--json", "--fake");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("email").asString()).isEqualTo("admin@immich.test");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void noTokenIsInAnyOutput() {
        String all = login().all();
        String token = store.load().orElseThrow().accessToken();
        all += run("whoami", "--session", "--verbose", "--json").all();
        all += run("login", "--json", "--fake").all();
        all += run("logout", "--json").all();

        assertThat(all).isNotEmpty().doesNotContain(token);
    }

    @Test
    void aSessionIsNoReplacementForTheKeysOfSeveralUsers() {
        login();

        Run run = run("multi-user", "--session");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--session: expected API keys");
    }

    @Test
    void oneWayToLogInIsEnough() {
        assertThat(run("login", "--no-browser", "--paste").exitCode()).isEqualTo(2);
    }
}
