package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Responses that no correct server sends, and connections that it refuses, the same at both doors. */
abstract class BrokenResponsesTest extends TransportRules {

    private static final String PONG = "{\"res\":\"pong\"}";

    private String ping() throws IOException {
        try (TransportResponse response = send(get("/server/ping"))) {
            return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int status() throws IOException {
        try (TransportResponse response = send(get("/server/ping"))) {
            return response.status();
        }
    }

    @Test
    void refusedConnectionsAreAcceptedAgainOnTheSameAddress() throws IOException {
        immich().faults().refuseConnections();
        assertThatThrownBy(() -> send(get("/server/ping"))).isInstanceOf(ConnectException.class);
        immich().faults().acceptConnections();
        assertThat(ping()).isEqualTo(PONG);
    }

    @Test
    void clearAcceptsConnectionsAgain() throws IOException {
        immich().faults().refuseConnections();
        immich().faults().clear();
        assertThat(ping()).isEqualTo(PONG);
    }

    @Test
    void aLongerContentLengthMakesTheBodyIncomplete() {
        immich().faults().on("pingServer").wrongContentLength(10);
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
    }

    @Test
    void aShorterContentLengthCutsTheBodyWithoutAnError() throws IOException {
        immich().faults().on("pingServer").wrongContentLength(-2);
        assertThat(ping()).isEqualTo(PONG.substring(0, PONG.length() - 2));
    }

    @Test
    void aGarbageChunkEndsTheBodyWithAnError() {
        immich().faults().on("pingServer").garbageChunkAfter(5);
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
    }

    @Test
    void garbageInsteadOfAResponseIsAnErrorAndTheServerSeesNoRequest() {
        immich().faults().on("pingServer").always().garbage("SSH-2.0-OpenSSH_9.9\r\n\r\n");
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
        assertThat(immich().requests()).isEmpty();
    }

    @Test
    void aResponseThatEndsWithinItsHeadIsAnError() {
        immich().faults().on("pingServer").always().cutResponseAfter(20);
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
    }

    @Test
    void aResponseThatIsResetAtItsFirstByteIsAnError() {
        immich().faults().on("pingServer").always().resetResponseAfter(1);
        assertThatThrownBy(this::ping).isInstanceOf(IOException.class);
    }

    @Test
    void aHeadThatArrivesSlowlyIsFollowedByTheWholeBody() throws IOException {
        immich().faults().on("pingServer").dripHead(20, Duration.ofMillis(5));
        assertThat(ping()).isEqualTo(PONG);
    }

    @Test
    void aBadGatewayIsHtmlAndTheServerSeesNoRequest() throws IOException {
        immich().faults().on("pingServer").badGateway();
        assertThat(status()).isEqualTo(502);
        assertThat(immich().requests()).isEmpty();
    }

    @Test
    void aRedirectNamesItsTarget() throws IOException {
        immich().faults().on("pingServer").redirectTo("https://other.example.org/x");
        try (TransportResponse response = send(get("/server/ping"))) {
            assertThat(response.status()).isEqualTo(307);
            assertThat(response.headers().first("Location")).isEqualTo("https://other.example.org/x");
        }
    }

    @Test
    void retryAfterIsSentAsADate() throws IOException {
        immich().faults().on("pingServer").respond(429).retryAt(Instant.parse("2026-11-26T08:49:37.9Z"));
        try (TransportResponse response = send(get("/server/ping"))) {
            assertThat(response.headers().first("Retry-After")).isEqualTo("Thu, 26 Nov 2026 08:49:37 GMT");
        }
    }

    @Test
    void chanceSelectsAPartOfTheRequestsTheSameForTheSameSeed() throws IOException {
        List<Integer> first = statuses();
        immich().faults().clear();
        assertThat(statuses()).isEqualTo(first).contains(200, 503);
    }

    private List<Integer> statuses() throws IOException {
        immich().faults().any().always().chance(0.5, 7).respond(503);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            statuses.add(status());
        }
        return statuses;
    }

    @Test
    void aRequestThatChanceSparesGetsTheFaultQueuedBehind() throws IOException {
        immich().faults().any().always().chance(1e-9, 1).respond(503);
        immich().faults().any().always().respond(502);
        assertThat(status()).isEqualTo(502);
    }

    @Test
    void aChanceThatNeverComesIsRefused() {
        assertThatThrownBy(() -> immich().faults().any().chance(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probability");
    }
}
