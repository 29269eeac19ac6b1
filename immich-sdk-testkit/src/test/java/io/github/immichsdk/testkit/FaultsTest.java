package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The order, count and memory of faults, the same at both doors. */
abstract class FaultsTest extends TransportRules {

    private int status(String path) throws IOException {
        try (TransportResponse response = send(get(path))) {
            response.body().readAllBytes();
            return response.status();
        }
    }

    private int createAlbum() throws IOException {
        try (TransportResponse response = send(request("POST", "/albums", json("{\"albumName\":\"one\"}")))) {
            return response.status();
        }
    }

    @Test
    void aFaultHappensOnceByDefault() throws IOException {
        immich().faults().on("pingServer").respond(503);
        assertThat(status("/server/ping")).isEqualTo(503);
        assertThat(status("/server/ping")).isEqualTo(200);
    }

    @Test
    void aFaultHappensAsOftenAsConfigured() throws IOException {
        immich().faults().on("pingServer").times(2).respond(503);
        assertThat(status("/server/ping")).isEqualTo(503);
        assertThat(status("/server/ping")).isEqualTo(503);
        assertThat(status("/server/ping")).isEqualTo(200);
    }

    @Test
    void aFaultThatSkipsLetsRequestsGoWellFirst() throws IOException {
        immich().faults().on("pingServer").skip(2).respond(503);
        assertThat(status("/server/ping")).isEqualTo(200);
        assertThat(status("/server/ping")).isEqualTo(200);
        assertThat(status("/server/ping")).isEqualTo(503);
        assertThat(status("/server/ping")).isEqualTo(200);
    }

    @Test
    void faultsOfOneOperationHappenInTheOrderInWhichTheyWereWritten() throws IOException {
        immich().faults().on("pingServer").respond(502);
        immich().faults().on("pingServer").respond(503);
        assertThat(status("/server/ping")).isEqualTo(502);
        assertThat(status("/server/ping")).isEqualTo(503);
    }

    @Test
    void aFaultLeavesOtherOperationsAlone() throws IOException {
        immich().faults().on("createAlbum").respond(503);
        assertThat(status("/server/ping")).isEqualTo(200);
        assertThat(createAlbum()).isEqualTo(503);
    }

    @Test
    void aFaultOfAnyRequestConcernsWhatIsNoOperationToo() throws IOException {
        immich().faults().any().always().respond(503);
        assertThat(status("/no/such/thing")).isEqualTo(503);
        assertThat(status("/server/ping")).isEqualTo(503);
    }

    @Test
    void anOperationWithAnIdInItsPathIsFoundByItsName() throws IOException {
        String album = immich().seed().album("one");
        immich().faults().on("getAlbumInfo").respond(503);
        assertThat(status("/albums/" + album + "?withoutAssets=true")).isEqualTo(503);
    }

    @Test
    void aMistypedOperationIsRefusedSinceItWouldNeverHappen() {
        assertThatThrownBy(() -> immich().faults().on("creatAlbum"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'creatAlbum'")
                .hasMessageContaining("createAlbum");
        assertThatThrownBy(() -> immich().faults().on("getmyUsr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The server has no operation 'getmyUsr', so the fault would never happen; the closest are [getMyUser]");
    }

    @Test
    void aFaultThatHappensNeverIsRefused() {
        assertThatThrownBy(() -> immich().faults().any().times(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void retryAfterIsSentInWholeSecondsRoundedUp() throws IOException {
        immich().faults().any().respond(429).retryAfter(Duration.ofMillis(1200));
        try (TransportResponse response = send(get("/server/ping"))) {
            assertThat(response.headers().first("Retry-After")).isEqualTo("2");
        }
    }

    @Test
    void aResponseInPlaceOfTheServersLeavesTheServerUntouched() throws IOException {
        immich().faults().on("createAlbum").respond(500);
        createAlbum();
        assertThat(text(get("/albums"))).isEqualTo("[]");
    }

    @Test
    void aResponseAfterHandlingHidesWhatWasDone() throws IOException {
        immich().faults().on("createAlbum").respondAfterHandling(502).body("text/html", "<h1>Bad gateway</h1>");
        assertThat(createAlbum()).isEqualTo(502);
        assertThat(text(get("/albums"))).contains("\"albumName\":\"one\"");
    }

    @Test
    void aLoginPageIsHtmlWithStatus200() throws IOException {
        immich().faults().any().loginPage();
        try (TransportResponse response = send(get("/albums"))) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().mediaType()).isEqualTo("text/html");
        }
    }

    @Test
    void aDelayedRequestIsHandledInTheEnd() throws IOException {
        immich().faults().any().delay(SHORT);
        long start = System.nanoTime();
        assertThat(createAlbum()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void aStallBeforeHandlingDoesNothing() {
        immich().faults().on("createAlbum").stallBeforeHandling();
        assertThatThrownBy(() ->
                        send(limited(request("POST", "/albums", json("{\"albumName\":\"one\"}")), response(SHORT))))
                .isInstanceOf(IOException.class);
        assertThat(immich().requests()).isEmpty();
    }

    @Test
    void aStallAfterHandlingHidesWhatWasDone() {
        immich().faults().on("createAlbum").stallAfterHandling();
        assertThatThrownBy(() ->
                        send(limited(request("POST", "/albums", json("{\"albumName\":\"one\"}")), response(SHORT))))
                .isInstanceOf(IOException.class);
        // on a slow machine the caller may give up before it is handled
        long patient = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (immich().requests().isEmpty() && System.nanoTime() < patient) {
            Thread.onSpinWait();
        }
        assertThat(immich().requests()).hasSize(1);
    }

    @Test
    void aStallOfTheUploadEndsWithTheIdleLimitAndDoesNothing() {
        immich().faults().on("createAlbum").stallUploadAfter(10_000);
        byte[] body = new byte[30_000_000];
        assertThatThrownBy(() -> send(
                        limited(request("POST", "/albums", RequestBody.of(body, "application/json")), idle(SHORT))))
                .isInstanceOfSatisfying(
                        TransportTimeoutException.class,
                        late -> assertThat(late.limit()).isEqualTo(TransportTimeoutException.Limit.IDLE));
        assertThat(immich().requests()).isEmpty();
    }

    @Test
    void aSlowUploadArrivesInTheEnd() throws IOException {
        immich().faults().on("createAlbum").slowUpload(5, Duration.ofMillis(20));
        long start = System.nanoTime();
        assertThat(createAlbum()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void aCutBeyondTheEndStillTakesTheLastByte() throws IOException {
        immich().faults().any().cutBodyAfter(1_000_000);
        try (TransportResponse response = send(get("/server/ping"))) {
            assertThat(response.body().readNBytes(13)).asString().isEqualTo("{\"res\":\"pong\"");
            assertThatThrownBy(() -> response.body().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aResponseWithoutBodyThatIsCutDoesNotArrive() {
        String album = immich().seed().album("one");
        immich().faults().any().cutBodyAfter(0);
        assertThatThrownBy(() -> send(request("DELETE", "/albums/" + album, null)))
                .isInstanceOf(IOException.class);
        assertThat(immich().requests()).hasSize(1);
    }

    /** Opens an event stream of two users and its end, as three lines. */
    private TransportResponse stream(Duration idle) throws IOException {
        FakeUser user = immich().user2();
        String login = text(request(
                "POST",
                "/auth/login",
                json("{\"email\":\"" + user.email() + "\",\"password\":\"" + user.password() + "\"}")));
        String token = login.replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
        TransportRequest plain = request("POST", "/sync/stream", json("{\"types\":[\"UsersV1\"]}"));
        return send(new TransportRequest(
                plain.method(),
                plain.uri(),
                Headers.none().with("Authorization", "Bearer " + token),
                plain.body(),
                idle(idle),
                plain.cancel()));
    }

    private static BufferedReader lines(TransportResponse response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void anEventStreamIsCutAfterSomeLines() throws IOException {
        immich().faults().on("getSyncStream").cutAfterLines(2);
        try (TransportResponse response = stream(AMPLE);
                BufferedReader lines = lines(response)) {
            assertThat(lines.readLine()).contains("UserV1");
            assertThat(lines.readLine()).contains("UserV1");
            assertThatThrownBy(lines::readLine).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anEventStreamIsResetAfterSomeLines() throws IOException {
        immich().faults().on("getSyncStream").resetAfterLines(0);
        assertThatThrownBy(() -> {
                    try (TransportResponse response = stream(AMPLE)) {
                        response.body().readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void anEventStreamFallsSilentAfterSomeLines() throws IOException {
        immich().faults().on("getSyncStream").stallAfterLines(2);
        try (TransportResponse response = stream(SHORT);
                BufferedReader lines = lines(response)) {
            assertThat(lines.readLine()).contains("UserV1");
            assertThat(lines.readLine()).contains("UserV1");
            assertThatThrownBy(lines::readLine).isInstanceOf(TransportTimeoutException.class);
        }
    }

    @Test
    void anEventStreamThatIsCutAfterMoreLinesThanItHasDoesNotEnd() throws IOException {
        immich().faults().on("getSyncStream").cutAfterLines(1000);
        try (TransportResponse response = stream(AMPLE);
                BufferedReader lines = lines(response)) {
            lines.readLine();
            lines.readLine();
            assertThat(lines.readLine()).contains("SyncCompleteV1");
            assertThatThrownBy(lines::readLine).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLineIsPutAmongThoseOfAnEventStream() throws IOException {
        immich().faults().on("getSyncStream").insertLineAfter(1, "<html>ü");
        immich().faults().on("getSyncStream").insertLongLineAfter(0, 100_000);
        try (TransportResponse response = stream(AMPLE);
                BufferedReader lines = lines(response)) {
            assertThat(lines.lines()).hasSize(4).element(1).isEqualTo("<html>ü");
        }
        try (TransportResponse response = stream(AMPLE);
                BufferedReader lines = lines(response)) {
            assertThat(lines.readLine()).hasSizeGreaterThan(100_000);
            assertThat(lines.lines()).hasSize(3);
        }
    }

    @Test
    void nothingIsAddedToAResponseWithALength() throws IOException {
        immich().faults().on("pingServer").insertLineAfter(0, "more");
        assertThat(text(get("/server/ping"))).isEqualTo("{\"res\":\"pong\"}");
    }

    @Test
    void whatHappenedIsRememberedWithoutTheQuery() throws IOException {
        immich().faults().on("pingServer").respond(503);
        status("/server/ping?key=secret");
        assertThat(immich().faults().seen())
                .containsExactly(new InjectedFault("pingServer", "GET", "/api/server/ping", "response 503"));
    }

    @Test
    void whatDidNotHappenCanBeSeen() throws IOException {
        immich().faults().on("pingServer").times(2).respond(503);
        immich().faults().any().skip(5).loginPage();
        status("/server/ping");
        assertThat(immich().faults().waiting()).containsExactly("pingServer: response 503", "any request: login page");
    }

    @Test
    void clearedFaultsNeitherHappenNorAreRemembered() throws IOException {
        immich().faults().any().times(2).respond(503);
        status("/server/ping");
        immich().faults().clear();
        assertThat(status("/server/ping")).isEqualTo(200);
        assertThat(immich().faults().seen()).isEmpty();
        assertThat(immich().faults().waiting()).isEmpty();
    }
}
