package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses without end, or larger than any limit, over real connections. */
@Timeout(120)
class BoundedResponsesTest {

    /** What each kind sends first, and then without end. */
    private static final List<List<String>> KINDS = List.of(
            List.of("array of objects", "[", "{\"id\":\"" + "x".repeat(200) + "\",\"n\":1},"),
            List.of("array of small values", "{\"id\":[1", ",1"),
            List.of("array of empty objects", "[{}", ",{}"),
            List.of("nested small lists", "[[]", ",[[],[]]"),
            List.of("array of texts", "[\"a\"", ",\"" + "x".repeat(1_000_000) + "\""),
            List.of("text", "{\"name\":\"", "x"),
            List.of("number", "{\"id\":", "1"),
            List.of("name", "{\"", "x"),
            List.of("blanks", "", " \n\t"),
            List.of("depth", "", "["),
            List.of("depth of objects", "", "{\"a\":"));

    /** Reads each kind with little memory; prints the results. */
    static final class Reader {

        private Reader() {}

        public static void main(String... args) throws IOException {
            for (List<String> kind : KINDS) {
                try (RawServer server = RawServer.with(exchange -> {
                            exchange.begin(200, "application/json");
                            exchange.write(kind.get(1));
                            exchange.endless(kind.get(2));
                        });
                        ImmichClient immich = ImmichClient.builder()
                                .server(server.url())
                                .apiKey("key")
                                .build()) {
                    read(kind.get(0) + " as a record", () -> immich.users().me());
                    read(kind.get(0) + " as a list", () -> immich.albums().list(AlbumScope.OWNED));
                    read(kind.get(0) + " as a map", () -> immich.raw().get("/x").asMap());
                    read(
                            kind.get(0) + " as values",
                            () -> immich.raw().get("/x").asList());
                }
            }
            try (RawServer server = RawServer.with(exchange -> {
                        exchange.begin(200, "application/json");
                        exchange.write("{\"a\":1");
                        for (int i = 0; ; i++) {
                            exchange.out().write((",\"field" + i + "\":1").getBytes());
                        }
                    });
                    ImmichClient immich = ImmichClient.builder()
                            .server(server.url())
                            .apiKey("key")
                            .build()) {
                read("new fields as a record", () -> immich.users().me());
                read("new fields as a map", () -> immich.raw().get("/x").asMap());
            }
        }

        private static void read(String kind, Runnable call) {
            String outcome;
            try {
                call.run();
                outcome = "read";
            } catch (ImmichException e) {
                outcome = e.getClass().getSimpleName();
            } catch (Throwable e) {
                outcome = e.toString();
            }
            System.out.println(kind + ": " + outcome);
        }
    }

    @Test
    @Tag("trust-H4")
    void noResponseUsesUpAHeapOf64Megabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>(
                new String(process.getInputStream().readAllBytes()).lines().toList());

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(lines).hasSize(4 * KINDS.size() + 2).allMatch(line -> line.endsWith(": ImmichDataException"));
    }

    @ParameterizedTest
    @Tag("trust-H4")
    @CsvSource({"1000000, 999", "999, 998", "20, 19"})
    void aResponseOneByteLongerThanTheLimitIsRefusedByNameAndOneOfThatLengthIsRead(int size, int tooFew)
            throws IOException {
        String json = "{\"a\":\"" + "x".repeat(size - 8) + "\"}";
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, json));
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey("key")
                        .maxResponseBytes(size)
                        .build()) {
            assertThat(immich.raw().get("/x").asMap()).containsKey("a");
            assertThatThrownBy(() -> immich.withOptions(options -> options.maxResponseBytes(tooFew))
                            .raw()
                            .call("POST", "/x")
                            .effect(Effect.REPEATABLE)
                            .asMap())
                    .isInstanceOf(ImmichDataException.class)
                    .hasMessageContaining("maxResponseBytes")
                    .hasMessageContaining("raise the limit");
            assertThat(server.requests())
                    .as("no retry: the response would be the same")
                    .hasSize(2);
        }
    }

    @Test
    @Tag("trust-H4")
    void theLimitOfAResponseIsPositive() {
        assertThatThrownBy(() -> ImmichClient.builder().maxResponseBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxResponseBytes: expected 1 or more, got 0");
    }
}
