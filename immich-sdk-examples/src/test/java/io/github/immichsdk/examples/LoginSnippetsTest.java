package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.examples.LoginSnippets.Lines;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What docs/oauth.md shows does what it says; all but the part for which a human must open a browser. */
@Timeout(60)
@ResourceLock(Resources.SYSTEM_OUT)
class LoginSnippetsTest {

    @ImmichServer
    FakeImmich server;

    @Test
    void aProgramShowsTheLoginPageItself() {
        Session session = LoginSnippets.webView(
                server.url(), page -> server.browserOf("ann").open(page));

        assertThat(session.email()).isEqualTo("ann@oidc.test");
    }

    @Test
    void aWebApplicationLogsIn() {
        Map<String, Object> webSession = new HashMap<>();
        List<URI> redirects = new ArrayList<>();

        LoginSnippets.webBegins(server.url(), webSession, redirects::add);
        String back = server.browserOf("ann").callback(redirects.get(0));

        assertThat(back).startsWith("https://app.example.org/immich/back?code=");
        assertThat(LoginSnippets.webEnds(webSession, back).email()).isEqualTo("ann@oidc.test");
        assertThat(webSession).isEmpty();
    }

    @Test
    void whoPastesTheAddressLogsIn() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            // a person reads the page's address first, and pastes what follows from it
            Lines console = new Lines(new BufferedReader(Reader.nullReader()) {
                @Override
                public String readLine() {
                    String page = printed.toString(StandardCharsets.UTF_8).split(" ")[1];
                    return server.browserOf("ann").callback(URI.create(page));
                }
            });

            assertThat(LoginSnippets.byHand(server.url(), console).email()).isEqualTo("ann@oidc.test");
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void whatIsStoredIsUsedAgainAndGoneAfterTheLogOut(@TempDir Path folder) {
        Path file = folder.resolve("session.json");
        Session made = LoginSnippets.inTests(server);
        FileSessionStore.at(file).save(made);

        Session session = LoginSnippets.once(server.url(), file);

        assertThat(session).isEqualTo(made);
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            assertThat(LoginSnippets.logout(immich, FileSessionStore.at(file)))
                    .hasToString(server.url() + "/fake-provider/session/end");
        }
        assertThat(FileSessionStore.at(file).load()).isEmpty();
    }

    @Test
    void aReplicaHasASessionOfItsOwn() {
        Session session = LoginWithBrowser.of(server.url())
                .browser(server.browserOf("ann")::open)
                .messages(line -> {})
                .run();
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            assertThat(LoginSnippets.replica(immich).session().expiresAt()).isNotNull();
        }
    }
}
