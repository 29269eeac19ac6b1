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
    void everyStatusIsAResponse() throws IOException {
        for (int status : new int[] {200, 201, 206, 302, 400, 401, 403, 404, 413, 416, 429, 500, 502, 503, 504}) {
            immich().faults().any().respond(status).body("text/plain", "said " + status);
            try (TransportResponse response = send(get("/server/ping"))) {
                assertEquals(status, response.status());
                assertEquals("said " + status, new String(response.body().readAllBytes(), UTF_8));
            }
        }
    }

    @Test
    void aResponseHasItsHeadersWhateverTheCaseOfTheirNames() throws IOException {
        immich().faults()
                .any()
                .respond(200)
                .header("x-Small-Thing", "yes")
                .body("Application/JSON; charset=utf-8", "{}");
        try (TransportResponse response = send(get("/server/ping"))) {
            assertEquals("yes", response.headers().first("X-SMALL-thing"));
            assertEquals("application/json", response.headers().mediaType());
            assertNull(response.headers().first("x-other"));
        }
    }

    @Test
    void aRepeatedHeaderKeepsAllItsValuesInOrder() throws IOException {
        immich().faults().any().respond(200).header("Set-Cookie", "a=1").header("Set-Cookie", "b=2; Path=/");
        try (TransportResponse response = send(get("/server/ping"))) {
            assertEquals(List.of("a=1", "b=2; Path=/"), response.headers().all("set-cookie"));
        }
    }

    @Test
    void theHeadersOfTheRequestArrive() throws IOException {
        assertTrue(text(get("/users/me")).contains(immich().admin().email()));
        TransportRequest anonymous = get("/users/me").withHeaders(Headers.none());
        try (TransportResponse response = send(anonymous)) {
            assertEquals(401, response.status());
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
    void aResponseWithoutBodyHasAnEmptyOne() throws IOException {
        String album = immich().seed().album("empty");
        try (TransportResponse response = send(request("DELETE", "/albums/" + album, null))) {
            assertEquals(204, response.status());
            assertEquals(-1, response.body().read());
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
        try (TransportResponse response = send(get("/assets/" + photo.id() + "/original"))) {
            assertArrayEquals(bytes, response.body().readAllBytes());
            assertEquals(-1, response.body().read());
        }
    }

    @Test
    void theHeadIsHereBeforeTheBody() throws IOException {
        immich().faults().any().stallBodyAfter(1);
        try (TransportResponse response = send(get("/server/ping"))) {
            assertEquals(200, response.status());
            assertEquals('{', response.body().read());
        }
    }

    @Test
    void noRedirectIsFollowed() throws IOException {
        immich().faults().any().respond(302).header("Location", immich().url() + "/api/server/version");
        try (TransportResponse response = send(get("/server/ping"))) {
            assertEquals(302, response.status());
            assertEquals(List.of(), immich().requests());
        }
    }

    @Test
    void noCookieIsKept() throws IOException {
        FakeUser admin = immich().admin();
        String login = "{\"email\":\"" + admin.email() + "\",\"password\":\"" + admin.password() + "\"}";
        try (TransportResponse response = send(request("POST", "/auth/login", json(login)))) {
            assertTrue(response.headers().all("Set-Cookie").size() > 1);
        }
        try (TransportResponse response = send(get("/users/me").withHeaders(Headers.none()))) {
            assertEquals(401, response.status());
        }
    }

    @Test
    void aRequestIsSentOnceWhateverTheResponse() throws IOException {
        immich().faults().any().always().respond(503).header("Retry-After", "0");
        send(get("/server/ping")).close();
        assertEquals(1, immich().faults().seen().size());
    }

    @Test
    void manyThreadsEachGetTheirOwnResponse() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<String>> responses = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                TransportRequest asked = get("/server/ping");
                String id = "call-" + i;
                TransportRequest named = asked.withHeaders(asked.headers().with("X-Correlation-ID", id));
                responses.add(threads.submit(() -> {
                    try (TransportResponse response = send(named)) {
                        response.body().readAllBytes();
                        return String.valueOf(response.headers().first("X-Correlation-ID"));
                    }
                }));
            }
            for (int i = 0; i < responses.size(); i++) {
                assertEquals("call-" + i, responses.get(i).get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
