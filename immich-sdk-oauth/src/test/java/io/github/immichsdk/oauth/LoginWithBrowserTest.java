package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoginWithBrowserTest {

    private static final Pattern BACK = Pattern.compile("\"redirectUri\":\"([^\"]+)\",\"state\":\"([^\"]+)\"");

    private final PlayedServer server = new PlayedServer();
    private final List<String> reports = new ArrayList<>();

    /** What the provider would know: where to send the browser, and with which state. */
    private record Back(String redirect, String state) {

        URI with(String query) {
            return URI.create(redirect + query);
        }

        URI good() {
            return with("?code=c0dePLANTED&state=" + state);
        }

        int port() {
            return URI.create(redirect).getPort();
        }
    }

    private Back back() {
        Matcher found = BACK.matcher(String.valueOf(server.sent.get(0).body()));
        assertThat(found.find()).isTrue();
        return new Back(found.group(1), found.group(2));
    }

    /** What a browser does once the login page is open; runs beside the login. */
    private interface Visit {
        void make(Back back) throws Exception;
    }

    private CompletableFuture<Void> visiting = CompletableFuture.completedFuture(null);

    private LoginWithBrowser login(Visit visit) {
        return LoginWithBrowser.of(PlayedServer.URL)
                .options(server.options())
                .timeout(Duration.ofSeconds(30))
                .messages(reports::add)
                .browser(page -> {
                    visiting = CompletableFuture.runAsync(() -> {
                        try {
                            visit.make(back());
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    return true;
                });
    }

    private void visitWentWell() throws InterruptedException, ExecutionException {
        visiting.get();
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void theBrowserReturnsAndTheSessionIsCreated() throws Exception {
        List<HttpResponse<String>> pages = new ArrayList<>();

        Session session = login(back -> pages.add(get(back.good()))).run();

        visitWentWell();
        assertThat(session.accessToken()).isEqualTo(PlayedServer.TOKEN);
        assertThat(pages.get(0).statusCode()).isEqualTo(200);
        assertThat(pages.get(0).body()).contains("You are logged in", "ann@x.test", "photos.test");
        assertThat(server.sent.get(1).body()).contains("/callback?code=c0dePLANTED&state=");
    }

    @Test
    void thePageIsOfTextAloneAndIsNotKept() throws Exception {
        List<HttpResponse<String>> pages = new ArrayList<>();

        login(back -> pages.add(get(back.good()))).run();

        visitWentWell();
        HttpResponse<String> page = pages.get(0);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<script", "src=", "href=", "url(", "@import", "PLANTED");
    }

    @Test
    void aFreePortOfTheLoopbackAddressIsTaken() throws Exception {
        login(back -> {
                    assertThat(back.redirect()).matches("http://127\\.0\\.0\\.1:\\d{4,5}/callback");
                    get(back.good());
                })
                .run();
        visitWentWell();
    }

    @Test
    void theListenerIsOnTheLoopbackAddressOnly() throws Exception {
        login(back -> {
                    for (InetAddress own :
                            InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
                        if (!own.isLoopbackAddress()) {
                            assertThat(catchThrowable(() -> new Socket(own, back.port()).close()))
                                    .isInstanceOf(IOException.class);
                        }
                    }
                    get(back.good());
                })
                .run();
        visitWentWell();
    }

    @Test
    void aGivenPortIsUsedAndSent() throws Exception {
        int port = freePort();

        login(back -> {
                    assertThat(back.redirect()).isEqualTo("http://127.0.0.1:" + port + "/callback");
                    get(back.good());
                })
                .port(port)
                .run();
        visitWentWell();
    }

    @Test
    void aGivenAddressIsSentAsItIsRegistered() throws Exception {
        int port = freePort();

        login(back -> {
                    assertThat(back.redirect()).isEqualTo("http://localhost:" + port + "/my/done");
                    get(URI.create(back.good().toString().replace("localhost", "127.0.0.1")));
                })
                .redirectUri("http://localhost:" + port + "/my/done")
                .run();
        visitWentWell();
    }

    @Test
    void aPortThatIsTakenSaysSoBeforeAnyRequest() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LoginWithBrowser login = login(back -> {}).port(taken.getLocalPort());

            assertThatThrownBy(login::run)
                    .isInstanceOf(OAuthListenerException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
            assertThat(server.sent).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNotOfThisMachineIsRefused() {
        LoginWithBrowser login = LoginWithBrowser.of(PlayedServer.URL);
        for (String wrong : new String[] {
            "https://127.0.0.1:8085/callback",
            "http://example.org/callback",
            "http://127.0.0.1.evil.test/callback",
            "http://127.0.0.1:8085/callback?a=b",
            "http://127.0.0.1:8085/callback#a",
            "http://127.0.0.1:70000/callback",
            "app.immich:///oauth-callback",
            ""
        }) {
            assertThatThrownBy(() -> login.redirectUri(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("redirectUri");
        }
    }

    @Test
    void otherRequestsDoNotEndTheLogin() throws Exception {
        List<Integer> responses = new ArrayList<>();

        Session session = login(back -> {
                    String root = "http://127.0.0.1:" + back.port();
                    responses.add(get(URI.create(root + "/favicon.ico")).statusCode());
                    responses.add(get(URI.create(root + "/")).statusCode());
                    responses.add(get(URI.create(root + "/callback/more?code=c&state=" + back.state()))
                            .statusCode());
                    responses.add(get(back.with("")).statusCode());
                    responses.add(get(back.with("?code=forged&state=forged")).statusCode());
                    responses.add(get(back.with("?error=access_denied")).statusCode());
                    responses.add(
                            get(back.with("?error=access_denied&state=forged")).statusCode());
                    responses.add(send(HttpRequest.newBuilder(back.good()).POST(BodyPublishers.ofString("x")))
                            .statusCode());
                    responses.add(send(HttpRequest.newBuilder(back.good()).method("HEAD", BodyPublishers.noBody()))
                            .statusCode());
                    responses.add(get(back.good()).statusCode());
                })
                .run();

        visitWentWell();
        assertThat(session.email()).isEqualTo("ann@x.test");
        assertThat(responses).containsExactly(404, 404, 404, 400, 400, 400, 400, 405, 405, 200);
        assertThat(server.sent).hasSize(2);
    }

    @Test
    void connectionsThatSayNothingDoNotHoldUpTheBrowser() throws Exception {
        List<Socket> silent = new ArrayList<>();

        Session session = login(back -> {
                    for (int i = 0; i < 20; i++) {
                        Socket socket = new Socket("127.0.0.1", back.port());
                        silent.add(socket);
                        if (i % 2 == 0) {
                            socket.getOutputStream().write("GET /call".getBytes(StandardCharsets.US_ASCII));
                        }
                    }
                    get(back.good());
                })
                .run();

        visitWentWell();
        assertThat(session.email()).isEqualTo("ann@x.test");
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    @Tag("trust-L10")
    void halfRequestsOfAnotherProgramDoNotUseUpTheThreads() throws Exception {
        List<Socket> silent = new ArrayList<>();
        long before = loginThreads();
        try (LoopbackListener listener = new LoopbackListener(0, "/callback")) {
            for (int i = 0; i < 150; i++) {
                Socket socket = new Socket("127.0.0.1", listener.port());
                silent.add(socket);
                socket.getOutputStream().write("GET /call".getBytes(StandardCharsets.US_ASCII));
            }
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (loginThreads() - before < 64 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }

            assertThat(loginThreads() - before).isEqualTo(64);
        }
        for (Socket socket : silent) {
            socket.close();
        }
    }

    private static long loginThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("immich-login"))
                .count();
    }

    @Test
    void onlyOneOfTwoGoodRequestsIsTaken() throws Exception {
        CompletableFuture<HttpResponse<String>> second = new CompletableFuture<>();
        // the first is held at the server until the second has its page
        OAuthOptions slow = server.options()
                .client(client -> client.transport(request -> {
                    if (request.uri().getPath().endsWith("/callback")) {
                        try {
                            second.get(20, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IOException(e);
                        }
                    }
                    return server.send(request);
                }));

        Session session = login(back -> {
                    CompletableFuture<HttpResponse<String>> first = HttpClient.newHttpClient()
                            .sendAsync(HttpRequest.newBuilder(back.good()).build(), BodyHandlers.ofString());
                    // whichever of the two came second gets its response first
                    CompletableFuture<HttpResponse<String>> other = HttpClient.newHttpClient()
                            .sendAsync(HttpRequest.newBuilder(back.good()).build(), BodyHandlers.ofString());
                    second.complete((HttpResponse<String>)
                            CompletableFuture.anyOf(first, other).get());
                    CompletableFuture.allOf(first, other).get();
                })
                .options(slow)
                .run();

        visitWentWell();
        assertThat(session.email()).isEqualTo("ann@x.test");
        assertThat(second.get().statusCode()).isEqualTo(409);
        assertThat(server.sent).hasSize(2);
    }

    @Test
    void aRefusalAtTheProviderEndsTheLoginAndSaysSoOnThePage() throws Exception {
        List<HttpResponse<String>> pages = new ArrayList<>();
        LoginWithBrowser login = login(back -> pages.add(get(back.with("?error=access_denied&state=" + back.state()))));

        assertThatThrownBy(login::run).isInstanceOf(OAuthAccessDeniedException.class);

        visitWentWell();
        assertThat(pages.get(0).statusCode()).isEqualTo(400);
        assertThat(pages.get(0).body()).contains("The login failed", "refused at the provider");
        assertThat(server.sent).hasSize(1);
    }

    @Test
    void anErrorOfTheProviderIsEscapedOnThePage() throws Exception {
        List<HttpResponse<String>> pages = new ArrayList<>();
        LoginWithBrowser login = login(back ->
                pages.add(get(back.with("?error=%3Cscript%3Ealert(%22x%22)%3C%2Fscript%3E%26&state=" + back.state()))));

        assertThatThrownBy(login::run).isInstanceOf(OAuthProviderException.class);

        visitWentWell();
        assertThat(pages.get(0).body())
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;")
                .doesNotContain("<script");
    }

    @Test
    void aServerThatCannotFinishEndsTheLoginAndThePageSaysThatItFailed() throws Exception {
        server.responds(500, "{\"message\":\"Failed to finish oauth\"}");
        List<HttpResponse<String>> pages = new ArrayList<>();
        LoginWithBrowser login = login(back -> pages.add(get(back.good())));

        assertThatThrownBy(login::run).isInstanceOf(OAuthFailedException.class);

        visitWentWell();
        assertThat(pages.get(0).body()).contains("The login failed");
    }

    @Test
    void whoDoesNotComeBackInTimeIsWaitedForNoLonger() {
        LoginWithBrowser login = login(back -> {}).timeout(Duration.ofMillis(50));

        assertThatThrownBy(login::run).isInstanceOf(OAuthTimeoutException.class);
        assertThat(catchThrowable(() -> new Socket("127.0.0.1", back().port()).close()))
                .as("the port is free again")
                .isInstanceOf(IOException.class);
    }

    @Test
    void aCancelledLoginEnds() {
        CancelHandle cancel = new CancelHandle();
        LoginWithBrowser login = login(back -> cancel.cancel()).cancel(cancel);

        assertThatThrownBy(login::run).isInstanceOf(ImmichCancelledException.class);
        assertThat(server.sent).hasSize(1);
    }

    @Test
    void aLoginThatWasCancelledBeforeItBeganEndsToo() {
        CancelHandle cancel = new CancelHandle();
        cancel.cancel();
        LoginWithBrowser login = login(back -> {}).cancel(cancel);

        assertThatThrownBy(login::run).isInstanceOf(ImmichCancelledException.class);
    }

    @Test
    void anInterruptedLoginEndsAndTheFlagStays() {
        Thread waiting = Thread.currentThread();
        LoginWithBrowser login = login(back -> waiting.interrupt());

        assertThatThrownBy(login::run).isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aServerThatIsNotThereFreesThePort() {
        server.fails(new ConnectException("refused"));
        LoginWithBrowser login = login(back -> {});

        assertThatThrownBy(login::run).isInstanceOf(ImmichTransportException.class);
        assertThat(catchThrowable(() -> new Socket("127.0.0.1", back().port()).close()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theUserIsShownThePageWithAndWithoutABrowser() throws Exception {
        login(back -> get(back.good())).run();
        visitWentWell();
        assertThat(reports)
                .containsExactly(
                        "A browser was opened to log in. If it does not show, open this address:",
                        PlayedServer.LOGIN_PAGE);

        reports.clear();
        for (Browser none : List.<Browser>of(Browser.none(), page -> {
            throw new IOException("no such program");
        })) {
            assertThatThrownBy(() -> login(back -> {})
                            .browser(none)
                            .timeout(Duration.ofMillis(10))
                            .run())
                    .isInstanceOf(OAuthTimeoutException.class);
        }
        assertThat(reports.get(0)).isEqualTo("Open this address in a browser on this machine to log in:");
        assertThat(reports.get(2)).isEqualTo(reports.get(0));
    }

    @Test
    void theContextLivesAsLongAsTheUserMayTake() throws Exception {
        Clock hurrying = hurrying();
        OAuthOptions shortLived = server.options().clock(hurrying).lifetime(Duration.ofMillis(1));

        assertThat(login(back -> get(back.good())).options(shortLived).run().email())
                .isEqualTo("ann@x.test");
        visitWentWell();
    }

    /** {@return a clock that is 20 seconds on each time it is looked at} */
    private static Clock hurrying() {
        AtomicInteger looks = new AtomicInteger();
        InstantSource source = () -> PlayedServer.NOW.plusSeconds(20L * looks.getAndIncrement());
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void aLoginShowsItsServerOnly() {
        assertThat(login(back -> {})).hasToString("LoginWithBrowser[https://photos.test]");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
