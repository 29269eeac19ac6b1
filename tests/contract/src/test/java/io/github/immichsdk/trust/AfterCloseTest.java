package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a client after its end, as its server and its process see it. */
@Timeout(60)
class AfterCloseTest {

    private static final int CALLS = 20;

    private static void settle(BooleanSupplier done) {
        for (int i = 0; i < 80 && !done.getAsBoolean(); i++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static long selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"well", "error", "cut", "unread", "stalled"})
    @Tag("trust-M4")
    void noConnectionOrThreadRemains(String kind) throws IOException {
        long before = selectors();
        try (RawServer server = RawServer.with(exchange -> respond(exchange, kind))) {
            calls(server, kind);

            settle(() -> server.connections() == 0 && selectors() <= before);
            assertThat(server.connections()).isZero();
            assertThat(selectors()).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "wrong length", "wrong status"})
    @Tag("trust-M4")
    void aResponseThatJavaCannotParseLeavesAtMostItsOwnConnectionAndOnNewerJavaNone(String kind) throws IOException {
        try (RawServer server = RawServer.with(exchange -> respond(exchange, kind))) {
            calls(server, kind);

            int allowed = Runtime.version().feature() < 21 ? CALLS : 0;
            settle(() -> server.connections() <= allowed);
            System.out.println(CALLS + " responses (" + kind + ") on Java "
                    + Runtime.version().feature() + ": " + server.connections() + " connections left after close");
            assertThat(server.connections()).isLessThanOrEqualTo(allowed);
        }
    }

    private static void calls(RawServer server, String kind) throws IOException {
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey("key")
                .retry(RetryOptions.none())
                .timeouts(Timeouts.defaults().response(Duration.ofMillis(300)).idle(Duration.ofMillis(300)))
                .build()) {
            for (int i = 0; i < CALLS; i++) {
                if (kind.equals("well")) {
                    immich.raw().get("/x").asMap();
                } else if (kind.equals("unread")) {
                    assertThat(immich.raw().get("/x").asStream().read()).isEqualTo('{');
                } else if (!kind.equals("stalled") || i < 3) {
                    assertThatThrownBy(() -> immich.raw().call("POST", "/x").asMap())
                            .isInstanceOf(ImmichException.class);
                }
            }
        }
    }

    private static void respond(RawServer.Exchange exchange, String kind) throws IOException {
        switch (kind) {
            case "well" -> exchange.json(200, "{}");
            case "error" -> exchange.json(500, "{\"message\":\"a\"}");
            case "cut" -> {
                exchange.last();
                exchange.write("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{");
            }
            case "unread" -> exchange.json(200, "{" + " ".repeat(500_000) + "}");
            case "stalled" -> exchange.hold();
            case "garbage" -> {
                exchange.write("this is no HTTP at all\r\n\r\n");
                exchange.hold();
            }
            case "wrong length" -> {
                exchange.write("HTTP/1.1 200 X\r\nContent-Length: many\r\n\r\n");
                exchange.hold();
            }
            default -> {
                exchange.write("HTTP/1.1 42 X\r\nContent-Length: 2\r\n\r\n{}");
                exchange.hold();
            }
        }
    }
}
