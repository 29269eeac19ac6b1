package io.github.immichsdk.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules for successful exchanges. */
abstract class TransportResponseRules extends TransportRules {

    @Test
    void everyStatusIsAnAnswer() throws IOException {
        for (int status : new int[] {200, 201, 206, 302, 400, 401, 403, 404, 413, 416, 429, 500, 502, 503, 504}) {
            immich().faults().any().respond(status).body("text/plain", "said " + status);
            try (TransportResponse answer = send(get("/server/ping"))) {
                assertEquals(status, answer.status());
                assertEquals("said " + status, new String(answer.body().readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void anAnswerHasItsHeadersWhateverTheCaseOfTheirNames() throws IOException {
        immich().faults()
                .any()
                .respond(200)
                .header("x-Small-Thing", "yes")
                .body("Application/JSON; charset=utf-8", "{}");
        try (TransportResponse answer = send(get("/server/ping"))) {
            assertEquals("yes", answer.headers().first("X-SMALL-thing"));
            assertEquals("application/json", answer.headers().mediaType());
            assertNull(answer.headers().first("x-other"));
        }
    }

    @Test
    void aRepeatedHeaderKeepsAllItsValuesInOrder() throws IOException {
        immich().faults().any().respond(200).header("Set-Cookie", "a=1").header("Set-Cookie", "b=2; Path=/");
        try (TransportResponse answer = send(get("/server/ping"))) {
            assertEquals(List.of("a=1", "b=2; Path=/"), answer.headers().all("set-cookie"));
        }
    }

    @Test
    void theHeadersOfTheRequestArrive() throws IOException {
        assertTrue(text(get("/users/me")).contains(immich().admin().email()));
        TransportRequest anonymous = get("/users/me").withHeaders(Headers.none());
        try (TransportResponse answer = send(anonymous)) {
            assertEquals(401, answer.status());
        }
    }

    @Test
    void theQueryArrivesAsItIs() throws IOException {
        text(get("/server/ping?a=%C3%A4+%2B&b=%2F"));
        assertEquals(
                "/api/server/ping?a=%C3%A4+%2B&b=%2F",
                immich().requests().get(0).path());
    }

    @Test
    void anAnswerWithoutBodyHasAnEmptyOne() throws IOException {
        String album = immich().seed().album("empty");
        try (TransportResponse answer = send(request("DELETE", "/albums/" + album, null))) {
            assertEquals(204, answer.status());
            assertEquals(-1, answer.body().read());
        }
    }

    @Test
    void aDeleteCarriesItsBody() throws IOException {
        FakeAsset photo = immich().seed().photo("a.jpg", Instant.EPOCH);
        send(request("DELETE", "/assets", json("{\"ids\":[\"" + photo.id() + "\"]}")))
                .close();
        assertTrue(text(get("/assets/" + photo.id())).contains("\"isTrashed\":true"));
    }

    @Test
    void aBodyArrivesAsItIs() throws IOException {
        String text = "Übersee ✓ 海".repeat(20_000);
        assertTrue(text(request("POST", "/albums", json("{\"albumName\":\"" + text + "\"}")))
                .contains(text));
    }

    @Test
    void aBodyOfUnknownLengthArrivesAsItIs() throws IOException {
        String text = "Übersee ✓ 海".repeat(20_000);
        byte[] bytes = ("{\"albumName\":\"" + text + "\"}").getBytes(UTF_8);
        assertTrue(text(request("POST", "/albums", stream(new ByteArrayInputStream(bytes), -1)))
                .contains(text));
    }

    @Test
    void aLargeBodyComesWhole() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        FakeAsset photo =
                immich().seed().asset("a.jpg", Instant.EPOCH).bytes(bytes).add();
        try (TransportResponse answer = send(get("/assets/" + photo.id() + "/original"))) {
            assertArrayEquals(bytes, answer.body().readAllBytes());
            assertEquals(-1, answer.body().read());
        }
    }

    @Test
    void theHeadIsHereBeforeTheBody() throws IOException {
        immich().faults().any().stallBodyAfter(1);
        try (TransportResponse answer = send(get("/server/ping"))) {
            assertEquals(200, answer.status());
            assertEquals('{', answer.body().read());
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        immich().faults().any().respond(302).header("Location", immich().url() + "/api/server/version");
        try (TransportResponse answer = send(get("/server/ping"))) {
            assertEquals(302, answer.status());
            assertEquals(List.of(), immich().requests());
        }
    }

    @Test
    void noCookieIsKept() throws IOException {
        FakeUser admin = immich().admin();
        String login = "{\"email\":\"" + admin.email() + "\",\"password\":\"" + admin.password() + "\"}";
        try (TransportResponse answer = send(request("POST", "/auth/login", json(login)))) {
            assertTrue(answer.headers().all("Set-Cookie").size() > 1);
        }
        try (TransportResponse answer = send(get("/users/me").withHeaders(Headers.none()))) {
            assertEquals(401, answer.status());
        }
    }

    @Test
    void aRequestIsSentOnceWhateverIsAnswered() throws IOException {
        immich().faults().any().always().respond(503).header("Retry-After", "0");
        send(get("/server/ping")).close();
        assertEquals(1, immich().faults().seen().size());
    }

    @Test
    void manyThreadsEachGetTheirOwnAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                TransportRequest asked = get("/server/ping");
                String id = "call-" + i;
                TransportRequest named = asked.withHeaders(asked.headers().with("X-Correlation-ID", id));
                answers.add(threads.submit(() -> {
                    try (TransportResponse answer = send(named)) {
                        answer.body().readAllBytes();
                        return String.valueOf(answer.headers().first("X-Correlation-ID"));
                    }
                }));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertEquals("call-" + i, answers.get(i).get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
