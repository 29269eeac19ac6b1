package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.assets.ProcessingStep;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.downloads.DownloadedFile;
import io.github.immichsdk.downloads.FileCheck;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.stacking.StackCriteria;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that would be wrong without anybody noticing, and values that no exception of the SDK would name; over real connections. */
@Timeout(60)
class WrongValuesTest {

    private static final String ID = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";
    private static final byte[] PICTURE = picture();

    @TempDir
    Path folder;

    private static byte[] picture() {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8));
        }
        return bytes;
    }

    private static ImmichClientBuilder client(RawServer server) {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey("key")
                .retry(RetryOptions.none().firstDelay(Duration.ofMillis(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"c\":2,\"b\":1}}", "{\"a\":[{\"b\":null,\"b\":null}]}"})
    @Tag("trust-M8")
    void aRawValueThatIsPresentTwiceIsRefusedWithItsPlace(String json) throws IOException {
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, json));
                ImmichClient immich = client(server).build()) {
            assertThatThrownBy(() -> immich.raw().get("/x").asMap())
                    .isInstanceOf(ImmichDataException.class)
                    .hasMessageContaining("$.a");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e999", "1e400", "1e-400"})
    @Tag("trust-M8")
    void aRawNumberThatADoubleCannotHoldIsNeverInfinity(String number) throws IOException {
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{\"a\":" + number + "}"));
                ImmichClient immich = client(server).build()) {
            Object value = immich.raw().get("/x").asMap().get("a");

            assertThat(value)
                    .isInstanceOfSatisfying(
                            Number.class, kept -> assertThat(kept.toString()).doesNotContain("Infinity"));
        }
    }

    /** A response that is not the file. */
    private record Wrong(String name, RawServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> wrongFiles() {
        byte[] error = "{\"message\":\"thumbnail is being made\"}".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                new Wrong("204", exchange -> exchange.respond(204, "", new byte[0])),
                new Wrong("202", exchange -> exchange.respond(202, "Content-Type: image/webp\r\n", new byte[0])),
                new Wrong("JSON", exchange -> exchange.respond(200, "Content-Type: application/json\r\n", error)),
                new Wrong(
                        "JSON problem",
                        exchange -> exchange.respond(
                                200, "Content-Type: application/problem+json; charset=utf-8\r\n", error)),
                new Wrong("page", exchange -> exchange.respond(200, "Content-Type: text/html\r\n", error)),
                new Wrong(
                        "page in capitals",
                        exchange -> exchange.respond(200, "Content-Type: application/xhtml\r\n", error)),
                new Wrong(
                        "gzip",
                        exchange -> exchange.respond(
                                200, "Content-Type: image/webp\r\nContent-Encoding: gzip\r\n", PICTURE)),
                new Wrong(
                        "brotli",
                        exchange ->
                                exchange.respond(200, "Content-Type: image/webp\r\nContent-Encoding: br\r\n", PICTURE)),
                new Wrong("half of it without a length", exchange -> {
                    exchange.begin(200, "image/webp");
                    exchange.out().write(PICTURE, 0, 100_000);
                }),
                new Wrong(
                        "a part",
                        exchange -> exchange.respond(
                                206,
                                "Content-Type: image/webp\r\nContent-Range: bytes 100-199999/200000\r\n",
                                Arrays.copyOfRange(PICTURE, 100, PICTURE.length))),
                new Wrong(
                        "a part without a range",
                        exchange -> exchange.respond(
                                206, "Content-Type: image/webp\r\nContent-Range: bytes */200000\r\n", PICTURE)),
                new Wrong("less than its length", exchange -> {
                    exchange.last();
                    exchange.write("HTTP/1.1 200 X\r\nContent-Type: image/webp\r\nContent-Length: 200000\r\n\r\n");
                    exchange.out().write(PICTURE, 0, 100_000);
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    @Tag("trust-M8")
    void aResponseThatIsNotTheFileIsNeverSavedAsTheFile(Wrong wrong) throws IOException {
        try (RawServer server = RawServer.with(wrong.script());
                ImmichClient immich = client(server).build()) {
            Path file = folder.resolve("a.webp");

            assertThatThrownBy(() -> immich.downloads().thumbnail(ID).to(file)).isInstanceOf(ImmichException.class);
            assertThat(file).doesNotExist();
            assertThatThrownBy(() -> immich.downloads().preview(ID).bytes(1_000_000))
                    .isInstanceOf(ImmichException.class);
        }
    }

    @Test
    @Tag("trust-M8")
    void theResultSaysHowTheFileWasChecked() throws IOException {
        boolean[] chunked = {false};
        try (RawServer server = RawServer.with(exchange -> {
                    if (chunked[0]) {
                        exchange.write(
                                "HTTP/1.1 200 X\r\nContent-Type: image/webp\r\nTransfer-Encoding: chunked\r\n\r\n");
                        exchange.write("5\r\nhello\r\n0\r\n\r\n");
                    } else {
                        exchange.respond(200, "Content-Type: image/webp\r\n", PICTURE);
                    }
                });
                ImmichClient immich = client(server).build()) {
            DownloadedFile whole = immich.downloads().thumbnail(ID).to(folder.resolve("a"));
            chunked[0] = true;
            DownloadedFile unknown = immich.downloads().thumbnail(ID).to(folder.resolve("b"));

            assertThat(whole.check()).isEqualTo(FileCheck.LENGTH);
            assertThat(whole.path()).hasBinaryContent(PICTURE);
            assertThat(unknown.check()).isEqualTo(FileCheck.TRANSFER);
            assertThat(unknown.path()).hasContent("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes 50-199999/200000", "bytes 0-199999/200000", "none"})
    @Tag("trust-M8")
    void afterABreakTheRestIsTakenFromWhereverTheServerResumes(String range) throws IOException {
        int[] count = {0};
        try (RawServer server = RawServer.with(exchange -> {
                    String head = "Content-Type: image/webp\r\nETag: \"e\"\r\n";
                    if (count[0]++ == 0) {
                        exchange.write("HTTP/1.1 200 X\r\n" + head + "Content-Length: 200000\r\n\r\n");
                        exchange.out().write(PICTURE, 0, 120_000);
                        exchange.last();
                    } else if (range.equals("none")) {
                        exchange.respond(200, head, PICTURE);
                    } else {
                        int from = Integer.parseInt(range.substring(6, range.indexOf('-')));
                        exchange.respond(
                                206,
                                head + "Content-Range: " + range + "\r\n",
                                Arrays.copyOfRange(PICTURE, from, PICTURE.length));
                    }
                });
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                        .build()) {
            assertThat(immich.downloads().thumbnail(ID).to(folder.resolve("a")).path())
                    .hasBinaryContent(PICTURE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "not-a-uuid",
                "1-1-1-1-1",
                "3f0b6b0e-53b3-4f7c-8f0a-00000000000g",
                "\\ud800",
                "..",
                "a\\nb"
            })
    @Tag("trust-M7")
    void anIdThatIsNoUuidFailsAListingWithAnImmichException(String id) throws IOException {
        String asset = "{\"id\":\"" + id
                + "\",\"type\":\"IMAGE\",\"originalFileName\":\"a.jpg\",\"checksum\":\"a\",\"ownerId\":\""
                + ID
                + "\",\"fileCreatedAt\":\"2026-01-01T00:00:00.000Z\",\"fileModifiedAt\":\"2026-01-01T00:00:00.000Z\","
                + "\"localDateTime\":\"2026-01-01T00:00:00.000Z\",\"createdAt\":\"2026-01-01T00:00:00.000Z\","
                + "\"updatedAt\":\"2026-01-01T00:00:00.000Z\",\"visibility\":\"timeline\",\"isTrashed\":false,\"isFavorite\":false}";
        String json =
                "{\"albums\":{},\"assets\":{\"total\":2,\"count\":2,\"nextPage\":null,\"items\":[" + asset + "]}}";
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, json));
                ImmichClient immich = client(server).build()) {
            assertThat(catchThrowable(
                            () -> immich.search().stream(AssetQuery.all()).forEach(each -> {})))
                    .isInstanceOf(ImmichException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\"a b\"", "\"\\u0000\"", "\"ä\"", "7", "null", "{}", "\"asset..read\"", "\"\\ud800\""})
    @Tag("trust-M7")
    void aPermissionThatIsNoneFailsWithAnImmichExceptionOrIsKept(String name) throws IOException {
        String key = "{\"id\":\"" + ID + "\",\"name\":\"a\",\"createdAt\":\"2026-01-01T00:00:00.000Z\","
                + "\"updatedAt\":\"2026-01-01T00:00:00.000Z\",\"permissions\":[" + name + "]}";
        boolean[] made = {false};
        try (RawServer server = RawServer.with(exchange ->
                        exchange.json(200, made[0] ? "{\"secret\":\"newkey\",\"apiKey\":" + key + "}" : key));
                ImmichClient immich = client(server).build()) {
            assertThat(catchThrowable(() -> immich.apiKeys().me()))
                    .satisfiesAnyOf(
                            e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(ImmichException.class));
            made[0] = true;
            assertThat(catchThrowable(() -> immich.apiKeys().create("a", Permission.ALL)))
                    .satisfiesAnyOf(
                            e -> assertThat(e).isNull(), e -> assertThat(e).isInstanceOf(ImmichException.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "",
                "/api?x",
                "/api#x",
                "http://",
                "http:///api",
                "//",
                "\\u0000",
                "/a b",
                "http://[::1",
                "http://h:99999/api",
                "mailto:a",
                "%",
                "/%zz",
                "http://user:pass@127.0.0.1/api"
            })
    @Tag("trust-M7")
    void discoveryOfAnythingButAnAddressKeepsTheGivenOne(String endpoint) throws IOException {
        try (RawServer server = RawServer.with(
                        exchange -> exchange.json(200, "{\"api\":{\"endpoint\":\"" + endpoint + "\"}}"));
                ImmichClient immich = client(server).discover().build()) {
            assertThat(immich.address()).hasToString(server.url());
        }
    }

    @Test
    @Tag("trust-M7")
    void aSupplierOfHeadersThatGivesNullIsNamedBeforeAnyRequest() throws IOException {
        Map<String, String> nullValue = new HashMap<>();
        nullValue.put("X-Proxy", null);
        Map<String, String> nullName = Collections.singletonMap(null, "a");
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{}"))) {
            for (Map<String, String> headers : Arrays.asList(null, nullValue, nullName)) {
                try (ImmichClient immich =
                        client(server).extraHeaders(() -> headers).build()) {
                    assertThatThrownBy(() -> immich.users().me())
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageStartingWith("extraHeaders: expected");
                }
                assertThatThrownBy(() -> client(server)
                                .extraHeaders(() -> headers)
                                .discover()
                                .build())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("extraHeaders: expected");
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":tr",
                "{\"a\":\"x",
                "{\"a\":1",
                "{\"a\":12.",
                "{\"a\":-",
                "{\"a\":nul",
                "{\"a\":\"\\u00",
                "{\"a",
                "{",
                "{\"a\":1,",
                "{\"a\":\"ä"
            })
    @Tag("trust-L5")
    void jsonThatTheConnectionCutsAnywhereIsRetried(String cut) throws IOException {
        int[] count = {0};
        try (RawServer server = RawServer.with(exchange -> {
                    if (count[0]++ == 0) {
                        exchange.begin(200, "application/json");
                        byte[] bytes = cut.getBytes(StandardCharsets.UTF_8);
                        boolean split = cut.endsWith("ä");
                        exchange.out().write(bytes, 0, split ? bytes.length - 1 : bytes.length);
                    } else {
                        exchange.json(200, "{\"a\":true}");
                    }
                });
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                        .build()) {
            assertThat(immich.raw().get("/x").asMap()).containsEntry("a", true);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @Tag("trust-L5")
    void wholeJsonThatIsNoneIsNotRetried() throws IOException {
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{\"a\":tr"));
                ImmichClient immich = client(server)
                        .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1)))
                        .build()) {
            assertThatThrownBy(() -> immich.raw().get("/x").asMap()).isInstanceOf(ImmichDataException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 1000, 9_223_372_037L})
    @Tag("trust-L13")
    void aTimeOfAnyLengthIsTakenOrRefusedByName(long seconds) throws IOException {
        Duration time = Duration.ofSeconds(seconds);
        try (RawServer server = RawServer.with(exchange -> exchange.json(404, "{\"message\":\"Not found\"}"));
                ImmichClient immich = client(server).build()) {
            assertThatThrownBy(() -> immich.assets().awaitProcessed(ID, ProcessingStep.METADATA, time))
                    .isInstanceOf(ImmichException.class);
            for (Throwable failure : Arrays.asList(
                    catchThrowable(() -> StackCriteria.bursts().maxSpan(time)),
                    catchThrowable(() -> StackCriteria.bursts().maxGap(time)),
                    catchThrowable(() -> RetryOptions.defaults().budget(time)),
                    catchThrowable(() -> RetryOptions.defaults().firstDelay(time)),
                    catchThrowable(
                            () -> io.github.immichsdk.config.Timeouts.defaults().response(time)),
                    catchThrowable(
                            () -> io.github.immichsdk.config.Timeouts.defaults().total(time)))) {
                assertThat(failure)
                        .satisfiesAnyOf(
                                e -> assertThat(e).isNull(),
                                e -> assertThat(e)
                                        .isInstanceOf(IllegalArgumentException.class)
                                        .hasMessageContaining("expected"));
            }
        }
    }
}
