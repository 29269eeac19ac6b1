package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Plants secrets wherever a login has one, lets it go well and wrong, and searches all that is said of it. */
@Timeout(60)
class SecretsTest {

    private static final String STATE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String VERIFIER = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";
    private static final String CODE = "c0dePLANTED";
    private static final String REDIRECT = "https://app.test/back";

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            said.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                said.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };
    private Level before = Level.DEBUG;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        listening.setContext(root.getLoggerContext());
        listening.start();
        root.addAppender(listening);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(listening);
        root.setLevel(before);
    }

    private void say(Object value) {
        said.add(String.valueOf(value));
        if (value instanceof Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            said.add(trace.toString());
        }
        if (value instanceof ImmichException failure) {
            said.add(failure.call().toString());
        }
    }

    private void noSecretIsInTheOutput() {
        assertThat(said).as("something was logged").anyMatch(line -> line.contains("finishOAuth"));
        for (String secret : List.of(STATE, VERIFIER, CODE, PlayedServer.TOKEN)) {
            assertThat(said).noneMatch(line -> line.contains(secret));
        }
    }

    @Test
    void aLogInThatGoesWellSaysNoSecret() {
        PlayedServer server = new PlayedServer().loginPage(PlayedServer.LOGIN_PAGE + "&state=" + STATE);
        OAuthOptions options = server.options();

        AuthorizationRequest request = OAuth.authorize(PlayedServer.URL, REDIRECT, options);
        Session session = OAuth.callback(REDIRECT + "?code=" + CODE + "&state=" + STATE, request.context(), options);
        FileSessionStore store = FileSessionStore.at(folder.resolve("session.json"));
        store.save(session);

        assertThat(request.context().state()).isEqualTo(STATE);
        assertThat(request.context().codeVerifier()).isEqualTo(VERIFIER);
        List.of(request, request.context(), session, store, store.load(), options, LandingPage.done(session))
                .forEach(this::say);
        noSecretIsInTheOutput();
    }

    @Test
    void aFailedLoginShowsNoSecret() {
        String echo =
                "state " + STATE + " verifier " + VERIFIER + " url " + REDIRECT + "?code=" + CODE + "&state=" + STATE;
        String good = REDIRECT + "?code=" + CODE + "&state=" + STATE;
        for (String[] response : new String[][] {
            {"500", "{\"message\":\"Failed: " + echo + "\"}"},
            {"400", "{\"message\":\"Refused: " + echo + "\"}"},
            {"400", "{\"message\":[\"" + echo + "\"]}"},
            {"401", "{\"message\":\"" + echo + "\"}"},
            {"502", echo},
            {"201", "{\"accessToken\":\"" + PlayedServer.TOKEN + "\"}"},
            {"201", "{\"accessToken\":[\"" + PlayedServer.TOKEN + "\"]}"},
            {"201", PlayedServer.TOKEN},
            {"201", "{\"accessToken\":\"" + PlayedServer.TOKEN},
        }) {
            PlayedServer server = new PlayedServer().responds(Integer.parseInt(response[0]), response[1]);
            OAuthOptions options = server.options();
            AuthorizationContext context =
                    OAuth.authorize(PlayedServer.URL, REDIRECT, options).context();

            Throwable failure = catchThrowable(() -> OAuth.callback(good, context, options));

            assertThat(failure).as(response[1]).isInstanceOf(ImmichException.class);
            say(failure);
        }
        noSecretIsInTheOutput();
    }

    @Test
    void aCallbackThatIsRefusedHereSaysNoSecret() {
        PlayedServer server = new PlayedServer();
        AuthorizationContext context =
                OAuth.authorize(PlayedServer.URL, REDIRECT, server.options()).context();
        String query = "?code=" + CODE + "&state=" + STATE;

        for (String wrong : new String[] {
            "https://evil.test/back" + query,
            "nonsense " + query,
            REDIRECT + query + "x",
            REDIRECT + query + "&code=2",
            REDIRECT + "?code=" + CODE,
            REDIRECT + "?state=" + STATE,
            REDIRECT + query + "&error=access_denied",
            REDIRECT + query + "&error=server_error"
        }) {
            Throwable failure = catchThrowable(() -> OAuth.callback(wrong, context, server.options()));

            assertThat(failure).as(wrong).isInstanceOf(OAuthException.class);
            say(failure);
        }
        noSecretIsInTheOutput();
    }

    @Test
    void aLogInWithABrowserSaysNoSecretButToTheUser() throws Exception {
        PlayedServer server = new PlayedServer().loginPage(PlayedServer.LOGIN_PAGE + "&state=" + STATE);
        List<String> reports = new CopyOnWriteArrayList<>();
        List<String> pages = new CopyOnWriteArrayList<>();

        LoginWithBrowser login = LoginWithBrowser.of(PlayedServer.URL)
                .options(server.options())
                .timeout(Duration.ofSeconds(30))
                .messages(reports::add)
                .browser(page -> {
                    String redirect = String.valueOf(server.sent.get(0).body())
                            .replaceAll(".*\"redirectUri\":\"([^\"]+)\".*", "$1");
                    Thread browser = new Thread(() -> pages.add(page(redirect + "?code=" + CODE + "&state=" + STATE)));
                    browser.start();
                    return true;
                });
        Session session = login.run();

        List.of(login, session).forEach(this::say);
        said.addAll(pages);
        noSecretIsInTheOutput();
        assertThat(reports).anyMatch(line -> line.contains(STATE));
    }

    private static String page(String uri) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
