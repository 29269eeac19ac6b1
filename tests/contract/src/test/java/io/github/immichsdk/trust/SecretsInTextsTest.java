package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers and proxies that send back what they were sent, in every place and cut at every byte. */
@Timeout(60)
class SecretsInTextsTest {

    private static final String KEY = "Kx7qP2mZ9vR4tL8wY3nB6cH1jD5fG0sA-aE_uI.oXyz";
    private static final String PASSWORD = "pa\"ss w\\ord+/%&=ÄPlanted42";

    /** What no text may contain, of a secret of any length. */
    private static final int REVEALING = 9;

    /** What a server sends; gets the secret. */
    private record Echo(String name, Function<String, RawServer.Script> script) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Echo body(String name, int status, String type, Function<String, String> text) {
        return new Echo(
                name,
                secret -> exchange -> exchange.respond(
                        status,
                        "Content-Type: " + type + "\r\n",
                        text.apply(secret).getBytes(StandardCharsets.UTF_8)));
    }

    private static Echo head(String name, int status, Function<String, String> headers) {
        return new Echo(
                name,
                secret -> exchange -> exchange.respond(
                        status, headers.apply(secret) + "Content-Type: text/html\r\n", "<html>".getBytes()));
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    static Stream<Echo> echoes() {
        Stream<Echo> cut = IntStream.of(9, 20, 42)
                .boxed()
                .flatMap(kept -> Stream.of(
                        body("body that ends in it " + kept, 500, "text/plain", s -> "key " + cut(s, kept)),
                        body("JSON that ends in it " + kept, 200, "application/json", s -> "{\"id\":\"" + cut(s, kept)),
                        body("token that ends in it " + kept, 200, "application/json", s -> cut(s, kept))));
        Stream<Echo> padded = IntStream.of(20, 45, 55, 200, 230, 250, 290, 2040)
                .boxed()
                .flatMap(pad -> Stream.of(
                        body(
                                "JSON after " + pad,
                                200,
                                "application/json",
                                s -> "{\"x\":\"" + "-".repeat(pad) + s + "\",]"),
                        body(
                                "value after " + pad,
                                200,
                                "application/json",
                                s -> "{\"id\":true,\"x\":\"" + "-".repeat(pad) + s + "\"}"),
                        body(
                                "wrong value after " + pad,
                                200,
                                "application/json",
                                s -> "{\"isAdmin\":\"" + "-".repeat(pad) + s + "\"}"),
                        body("token after " + pad, 200, "application/json", s -> "a".repeat(pad) + s),
                        body(
                                "error after " + pad,
                                400,
                                "application/json",
                                s -> "{\"message\":\"" + "-".repeat(pad) + s + "\"}"),
                        body(
                                "page after " + pad,
                                403,
                                "text/html",
                                s -> "<title>" + "-".repeat(pad) + s + "</title>")));
        Stream<Echo> heads = Stream.of(
                head("path of a redirect", 302, s -> "Location: https://other.example/" + encoded(s) + "/x\r\n"),
                head("user of a redirect", 307, s -> "Location: https://" + encoded(s) + ":b@other.example/x\r\n"),
                head("password of a redirect", 301, s -> "Location: //a:" + encoded(s) + "@other.example/x\r\n"),
                head("query of a redirect", 301, s -> "Location: https://other.example/?" + encoded(s) + "\r\n"),
                head("fragment of a redirect", 301, s -> "Location: https://other.example/#" + encoded(s) + "\r\n"),
                head("server", 502, s -> "Server: proxy " + encoded(s) + "\r\n"),
                head("server that refuses", 405, s -> "Server: " + encoded(s) + "\r\n"),
                head("server of a page", 200, s -> "Server: " + encoded(s) + "\r\n"),
                head("server that is too strict", 413, s -> "Server: nginx " + encoded(s) + "\r\n"),
                head("id", 500, s -> "X-Correlation-ID: " + encoded(s) + "\r\n"),
                body(
                        "id in the body",
                        500,
                        "application/json",
                        s -> "{\"message\":\"a\",\"correlationId\":\"" + encoded(s) + "\"}"),
                body(
                        "name of a field",
                        200,
                        "application/json",
                        s -> "{\"" + encoded(s) + "\":1,\"" + encoded(s) + "\":2}"));
        return Stream.of(cut, padded, heads).flatMap(each -> each);
    }

    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    private static ImmichClient client(RawServer server, String key) {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey(key)
                .retry(RetryOptions.none())
                .build();
    }

    private static void assertNothingShows(Throwable failure, String secret) {
        assertThat(failure).isInstanceOf(ImmichException.class);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        String all = trace + " " + ((ImmichException) failure).call();
        for (String form :
                List.of(secret, encoded(secret), secret.replace("\\", "\\\\").replace("\"", "\\\""))) {
            for (int i = 0; i + REVEALING <= form.length(); i++) {
                assertThat(all).doesNotContain(form.substring(i, i + REVEALING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @Tag("trust-M9")
    void noTextShowsTheKeyWhereverAServerEchoesItAndWhereverTheTextIsCut(Echo echo) throws IOException {
        try (RawServer server = RawServer.with(echo.script().apply(KEY));
                ImmichClient immich = client(server, KEY)) {
            assertNothingShows(catchThrowable(() -> immich.users().me()), KEY);
            assertNothingShows(
                    catchThrowable(
                            () -> immich.raw().get("/users/me").query("a", 1).asList()),
                    KEY);
        }
    }

    @ParameterizedTest
    @MethodSource("echoes")
    @Tag("trust-M9")
    void noTextShowsAMarkedValueOfARawCall(Echo echo) throws IOException {
        String secret = PASSWORD;
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        String sent = echo.name().startsWith("JSON")
                        || echo.name().contains("value")
                        || echo.name().startsWith("error")
                ? json
                : secret;
        try (RawServer server = RawServer.with(echo.script().apply(sent));
                ImmichClient immich = client(server, "another-key")) {
            assertNothingShows(
                    catchThrowable(() -> immich.raw()
                            .call("POST", "/sync/" + encoded(secret))
                            .query("password", secret)
                            .body(Map.of("password", secret))
                            .secret(secret)
                            .asList()),
                    secret);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 500, 502, 503, 400, 302})
    @Tag("trust-M9")
    void aResponseThatContainsASecretIsNeverQuoted(int status) throws IOException {
        String made = "n3wT0kenThatTheServerMakes0123456789";
        for (String text : List.of(
                "{\"accessToken\":\"" + made + "\",\"userId\":7}",
                "{\"secret\":\"" + made + "\"}",
                "{\"token\":\"" + made + "\",\"accessToken\":{\"" + made + "\":1}}",
                "<title>" + made + "</title>",
                made)) {
            for (String type : List.of("application/json", "text/html", "text/plain")) {
                try (RawServer server = RawServer.with(exchange -> exchange.respond(
                                status, "Content-Type: " + type + "\r\n", text.getBytes(StandardCharsets.UTF_8)));
                        ImmichClient immich = client(server, KEY)) {
                    ImmichClient anyone = ImmichClient.builder()
                            .server(server.url())
                            .retry(RetryOptions.none())
                            .build();
                    assertNothingShows(catchThrowable(() -> anyone.auth().login("a@b", "c")), made);
                    assertNothingShows(catchThrowable(() -> immich.apiKeys().create("name", Permission.ALL)), made);
                    assertNothingShows(
                            catchThrowable(() -> immich.raw()
                                    .call("POST", "/api-keys")
                                    .secretResponse()
                                    .asList()),
                            made);
                }
            }
        }
    }

    @Test
    @Tag("trust-M9")
    void theListOfADryRunHidesMarkedValues() throws IOException {
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{}"));
                ImmichClient immich = client(server, KEY)
                        .withOptions(o -> o.writes(io.github.immichsdk.config.ClientOptions.Writes.DRY_RUN))) {
            immich.raw()
                    .call("POST", "/auth/" + encoded(PASSWORD))
                    .body(Map.of("password", PASSWORD, "again", List.of(PASSWORD), "name", "shown"))
                    .secret(PASSWORD)
                    .asMap();

            assertThat(immich.dryRunReport().toString() + immich.dryRunReport().writes())
                    .contains("***")
                    .contains("shown")
                    .doesNotContain("Planted42", "ss w");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "\\u001b[31m", "\\u0000", "\\r\\n2026 ERROR", "\\u202e", "\\u2028", "\\u0085"})
    @Tag("trust-L1")
    void noMessageHasAControlCharacterOfTheServer(String escape) throws IOException {
        String id = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";
        for (String json : List.of(
                "{\"message\":\"a" + escape + "b\",\"correlationId\":\"c" + escape + "d\"}",
                "{\"message\":[\"a" + escape + "b must be\"],\"errors\":[{\"path\":[\"a" + escape + "\"],\"message\":\""
                        + escape + "\"}]}",
                "{\"message\":\"Missing required permission: a" + escape + "b\"}",
                "{\"id\":\"" + id + "\",\"createdAt\":\"" + escape + "X: y\",\"a" + escape + "\":1}",
                "{\"a" + escape + "b\":1,\"a" + escape + "b\":2}",
                "{\"isAdmin\":\"" + escape + "\"}")) {
            for (int status : new int[] {200, 400, 403, 500}) {
                try (RawServer server = RawServer.with(exchange -> exchange.json(status, json));
                        ImmichClient immich = client(server, KEY)) {
                    for (Throwable e = catchThrowable(() -> immich.users().me()); e != null; e = e.getCause()) {
                        String texts = e.getMessage()
                                + (e instanceof ImmichException failed
                                        ? failed.call().toString()
                                        : "");
                        assertThat(texts.chars())
                                .noneMatch(c -> Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/.",
                "/a/..",
                "/%2e%2e/x",
                "/%2E./x",
                "/users/..;/x",
                "/users/..;a=b/x",
                "/a/%252e%252e/x",
                "/a/..%2fx",
                "/a/%2f..%2f",
                "/a%5c..%5cx",
                "/../x",
                "/a/../b",
                "/a\\..\\b",
                "a",
                "",
                "/a?b",
                "/api/x",
                "/a b",
                "/%2e%2e%3bx/y"
            })
    @Tag("trust-L9")
    void aRawPathThatLeadsElsewhereIsRefusedBeforeAnyRequest(String path) throws IOException {
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{}"));
                ImmichClient immich = client(server, KEY)) {
            assertThat(catchThrowable(() -> immich.raw().get(path)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("path: expected");
            assertThat(immich.raw().get("/a..b/...;x/%2Ea.jpg").asMap()).isEmpty();
            assertThat(server.requests()).containsExactly("GET /api/a..b/...;x/%2Ea.jpg HTTP/1.1");
        }
    }

    @Test
    @Tag("trust-L9")
    void wrongArgumentsAreRefusedBeforeAnyRequest() throws IOException {
        String id = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";
        try (RawServer server = RawServer.with(exchange -> exchange.json(200, "{}"));
                ImmichClient immich = client(server, KEY)) {
            for (Throwable failure : List.of(
                    catchThrowable(() -> immich.downloads().thumbnail(id).bytes(-1)),
                    catchThrowable(() -> immich.raw().get("/x").asBytes(-1)),
                    catchThrowable(() -> immich.auth().login("", "")),
                    catchThrowable(() -> immich.auth().login("a@b", "")),
                    catchThrowable(() -> immich.auth().login("", "a")),
                    catchThrowable(() ->
                            ImmichClient.builder().server("http://h:65536").build()),
                    catchThrowable(() -> ImmichClient.builder()
                            .server("http://h:99999999999")
                            .build()))) {
                assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(server.requests()).isEmpty();
        }
    }
}
