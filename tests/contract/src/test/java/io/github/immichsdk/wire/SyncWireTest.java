package io.github.immichsdk.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.InvalidLine;
import io.github.immichsdk.sync.StoredAck;
import io.github.immichsdk.sync.StreamOptions;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncLineException;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTruncatedException;
import io.github.immichsdk.sync.SyncTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event stream and its acknowledgements on the wire. */
class SyncWireTest extends WireTest {

    private static final String ACK = "AssetV1|01a203de-ff09-715f-9207-963bf31b2738";
    private static final String OTHER_ACK = "AlbumV1|01a203de-ff09-715f-9207-963bf31b2739";
    private static final String COMPLETE = "{\"type\":\"SyncCompleteV1\",\"data\":{},\"ack\":\"SyncCompleteV1|x\"}\n";

    private ImmichClient client;
    private ImmichSync sync;

    @BeforeEach
    void connect() {
        client = connected(ImmichClient.builder()).accessToken("t0ken").build();
        sync = ImmichSync.of(client);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theRequestForAStreamIsExactlyWhatTheServerTakes() {
        stream(lines(1) + COMPLETE);

        assertThat(events(StreamOptions.defaults())).containsExactly("event-1", "SyncCompleteV1");

        LoggedRequest request = request("/sync/stream");
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getBodyAsString()).isEqualTo("{\"types\":[\"AssetsV2\"]}");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Accept")).contains("application/jsonlines+json");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(request.getHeader("User-Agent")).startsWith("immich-sdk-java/");
        assertThat(request.getHeaders().keys()).doesNotContain("x-api-key", "Cookie", "Upgrade");
        // a proxy that packs a stream holds its events back
        assertThat(request.getHeader("Accept-Encoding")).isIn(null, "identity");
    }

    @Test
    void aStreamFromTheStartRequestsAReset() {
        stream(COMPLETE);

        events(StreamOptions.defaults().reset());

        assertThat(request("/sync/stream").getBodyAsString()).isEqualTo("{\"types\":[\"AssetsV2\"],\"reset\":true}");
    }

    @Test
    void theRequestForAnAckIsExactlyWhatTheServerTakes() {
        server().stubFor(post("/api/sync/ack").willReturn(noContent()));

        sync.ack(List.of(ACK, OTHER_ACK));

        LoggedRequest request = request("/sync/ack");
        assertThat(request.getBodyAsString()).isEqualTo("{\"acks\":[\"" + ACK + "\",\"" + OTHER_ACK + "\"]}");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken");
    }

    @Test
    void checkpointsAreListedWithoutABody() {
        server().stubFor(get("/api/sync/ack").willReturn(okJson("[{\"type\":\"AssetV1\",\"ack\":\"" + ACK + "\"}]")));

        assertThat(sync.acks()).containsExactly(new StoredAck("AssetV1", ACK));

        assertThat(request("/sync/ack").getBody()).isEmpty();
    }

    @Test
    void checkpointsAreRemovedWithABodyOnADelete() {
        server().stubFor(delete("/api/sync/ack").willReturn(noContent()));

        sync.deleteAcks(List.of("AssetV1"));

        assertThat(request("/sync/ack").getBodyAsString()).isEqualTo("{\"types\":[\"AssetV1\"]}");
    }

    @Test
    void anEmptyResponseIsAStreamThatLacksItsEnd() {
        stream("");

        assertEnd(SyncTruncatedException.End.UNFINISHED, 0);
    }

    @Test
    void blankLinesAndLineEndsOfWindowsAreNoEvents() {
        stream("\r\n \n" + line(1).replace("\n", "\r\n") + "\n" + line(2).replace("\n", "\r\n") + COMPLETE + "\n");

        assertThat(events(StreamOptions.defaults())).containsExactly("event-1", "event-2", "SyncCompleteV1");
    }

    @Test
    void aLineThatIsCutAtTheEndOfTheResponseIsNoEvent() {
        stream(lines(2) + line(3).substring(0, 30));

        assertEnd(SyncTruncatedException.End.MID_LINE, 2);
    }

    @Test
    void aLineBeyondTheLimitIsNamedAndItsStartShown() {
        stream(lines(1) + "{\"type\":\"" + "x".repeat(5_000) + "\"}\n" + COMPLETE);

        SyncLineException e = catchThrowableOfType(
                SyncLineException.class, () -> events(StreamOptions.defaults().maxLineBytes(1_000)));

        assertThat(e.line().number()).isEqualTo(2);
        assertThat(e).hasMessageContaining("longer than 1000 bytes");
    }

    @Test
    void aBrokenLineInTheMiddleLosesThatLineAloneIfSkippingIsOn() {
        stream(lines(1) + "{\"type\":\n" + line(2) + "[1]\n" + COMPLETE);
        List<InvalidLine> bad = new ArrayList<>();

        List<String> events = events(StreamOptions.defaults().skipInvalidLines(bad::add));

        assertThat(bad).extracting(InvalidLine::number).containsExactly(2L, 4L);
        assertThat(events).containsExactly("event-1", "event-2", "SyncCompleteV1");
    }

    @Test
    void aBrokenLineInTheMiddleEndsTheStreamByDefaultAndNamesTheLine() {
        stream(lines(1) + "{\"type\":\n" + COMPLETE);

        assertThatThrownBy(() -> events(StreamOptions.defaults()))
                .isInstanceOfSatisfying(
                        SyncLineException.class,
                        e -> assertThat(e.line().number()).isEqualTo(2));
    }

    @Test
    void aPageOfAProxyInsteadOfAStreamIsNoEvent() {
        server().stubFor(post("/api/sync/stream").willReturn(page(200)));

        assertThatThrownBy(() -> events(StreamOptions.defaults()))
                .isInstanceOf(ImmichUnexpectedResponseException.class)
                .hasMessageContaining("text/html");
    }

    @Test
    void anErrorObjectWithStatus200IsNoEvent() {
        server().stubFor(post("/api/sync/stream")
                .willReturn(json(200, "{\"message\":\"Internal server error\",\"statusCode\":500}\n")));

        assertThatThrownBy(() -> events(StreamOptions.defaults()))
                .isInstanceOfSatisfying(
                        SyncLineException.class,
                        e -> assertThat(e.line().number()).isEqualTo(1))
                .hasMessageContaining("Internal server error");
    }

    @Test
    void theContentTypeOfNodesOwnServerCounts() {
        server().stubFor(post("/api/sync/stream")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/jsonlines+json; charset=utf-8")
                        .withBody(lines(1) + COMPLETE)));

        assertThat(events(StreamOptions.defaults())).containsExactly("event-1", "SyncCompleteV1");
    }

    @Test
    void eventsOfAResponseThatDribblesArriveOneByOne() {
        String body = line(1) + line(2) + line(3) + line(4);
        String padded = body + COMPLETE;
        stream(aResponse()
                .withHeader("Content-Type", "application/jsonlines+json")
                .withBody(padded)
                .withChunkedDribbleDelay(5, 2_000));
        List<Long> times = new ArrayList<>();

        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            events.maps().forEach(event -> times.add(System.nanoTime()));
        }

        assertThat(times).hasSize(5);
        assertThat(Duration.ofNanos(times.get(4) - times.get(0))).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void aConnectionThatIsResetBeforeTheResponseIsATransportFailureAfterRetries() {
        stream(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatThrownBy(() -> events(StreamOptions.defaults())).isInstanceOf(ImmichTransportException.class);

        assertThat(requests("/sync/stream")).hasSizeGreaterThan(1);
    }

    @Test
    void garbageInsteadOfAResponseIsAFailureOfTheSdksOwnKind() {
        stream(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));

        assertThatThrownBy(() -> events(StreamOptions.defaults())).isInstanceOf(ImmichException.class);
    }

    @Test
    void aResponseThatEndsInAMalformedChunkIsAStreamThatWasCut() {
        stream(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThatThrownBy(() -> events(StreamOptions.defaults())).isInstanceOf(ImmichException.class);
    }

    @Test
    void anEndedSessionIsReportedAsEnded() {
        server().stubFor(post("/api/sync/stream").willReturn(json(401, error("Invalid user token", 401))));

        assertThatThrownBy(() -> events(StreamOptions.defaults()))
                .isInstanceOf(ImmichUnauthorizedException.class)
                .hasMessageContaining("Invalid user token");
        assertThat(requests("/sync/stream")).hasSize(1);
    }

    @Test
    void aForbiddenStreamIsNotRequestedAgain() {
        server().stubFor(post("/api/sync/stream").willReturn(json(403, error("Forbidden", 403))));

        assertThatThrownBy(() -> events(StreamOptions.defaults())).isInstanceOf(ImmichForbiddenException.class);
        assertThat(requests("/sync/stream")).hasSize(1);
    }

    @Test
    void aServerThatDoesNotKnowTheStreamIsReportedAsPerhapsNoImmichServer() {
        server().stubFor(post("/api/sync/stream").willReturn(json(404, error("Cannot POST /api/sync/stream", 404))));

        assertThatThrownBy(() -> events(StreamOptions.defaults()))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("does not know POST /sync/stream");
        assertThat(requests("/sync/stream")).hasSize(1);
    }

    @Test
    void aFailingStreamIsRetriedAndThenReportsTheErrorOfTheServer() {
        server().stubFor(post("/api/sync/stream").willReturn(json(500, error("Internal server error", 500))));

        assertThatThrownBy(() -> events(StreamOptions.defaults())).isInstanceOf(ImmichServerException.class);
        assertThat(requests("/sync/stream")).hasSizeGreaterThan(1);
    }

    @Test
    void aPauseThatTheServerRequestsIsKeptBeforeTheStreamComes() {
        server().stubFor(post("/api/sync/stream")
                .inScenario("busy")
                .whenScenarioStateIs("Started")
                .willReturn(page(503).withHeader("Retry-After", "1"))
                .willSetStateTo("free"));
        server().stubFor(post("/api/sync/stream")
                .inScenario("busy")
                .whenScenarioStateIs("free")
                .willReturn(lineResponse(COMPLETE)));
        long begun = System.nanoTime();

        assertThat(events(StreamOptions.defaults())).containsExactly("SyncCompleteV1");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));
        assertThat(requests("/sync/stream")).hasSize(2);
    }

    @Test
    void anAckIsSentAgainAfterTheServerFailedOnce() {
        server().stubFor(post("/api/sync/ack")
                .inScenario("ack")
                .whenScenarioStateIs("Started")
                .willReturn(page(503).withHeader("Retry-After", "0"))
                .willSetStateTo("free"));
        server().stubFor(post("/api/sync/ack")
                .inScenario("ack")
                .whenScenarioStateIs("free")
                .willReturn(noContent()));

        sync.ack(List.of(ACK));

        assertThat(requests("/sync/ack"))
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly("{\"acks\":[\"" + ACK + "\"]}", "{\"acks\":[\"" + ACK + "\"]}");
    }

    @Test
    void refusedAcksAreNotSentAgain() {
        for (int status : new int[] {400, 401, 403, 404}) {
            server().resetRequests();
            server().stubFor(post("/api/sync/ack").willReturn(json(status, error("no " + status, status))));

            assertThatThrownBy(() -> sync.ack(List.of(ACK)))
                    .as("%s", status)
                    .isInstanceOfSatisfying(
                            ImmichStatusException.class,
                            e -> assertThat(e.status()).isEqualTo(status))
                    .hasMessageContaining("no " + status);

            assertThat(requests("/sync/ack")).as("%s", status).hasSize(1);
        }
    }

    @Test
    void anAckWithTheResponseOfAProxyPageDoesNotCountAsDone() {
        server().stubFor(post("/api/sync/ack").willReturn(page(200)));

        assertThatThrownBy(() -> sync.ack(List.of(ACK))).isInstanceOf(ImmichException.class);
    }

    private void assertEnd(SyncTruncatedException.End end, int lines) {
        SyncTruncatedException e =
                catchThrowableOfType(SyncTruncatedException.class, () -> events(StreamOptions.defaults()));
        assertThat(e.end()).isEqualTo(end);
        assertThat(e.lines()).isEqualTo(lines);
    }

    private List<String> events(StreamOptions options) {
        List<String> seen = new ArrayList<>();
        try (SyncStream events = sync.stream(SyncTypes.of(SyncKind.ASSETS), options)) {
            events.maps().forEach(event -> seen.add(name(event)));
        }
        return seen;
    }

    private static String name(Map<String, ?> event) {
        Object id = event.get("data") instanceof Map<?, ?> data ? data.get("id") : null;
        return id == null ? String.valueOf(event.get("type")) : String.valueOf(id);
    }

    private void stream(String body) {
        stream(lineResponse(body));
    }

    private void stream(ResponseDefinitionBuilder response) {
        server().stubFor(post("/api/sync/stream").willReturn(response));
    }

    private static ResponseDefinitionBuilder lineResponse(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/jsonlines+json")
                .withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(int number) {
        return "{\"type\":\"AssetV1\",\"data\":{\"id\":\"event-" + number + "\",\"name\":\"größe\"},\"ack\":\"" + ACK
                + "\"}\n";
    }

    private static String lines(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            all.append(line(i));
        }
        return all.toString();
    }

    private static String error(String message, int status) {
        return "{\"message\":\"" + message + "\",\"error\":\"e\",\"statusCode\":" + status
                + ",\"correlationId\":\"c0rr\"}";
    }
}
