package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.FieldError;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichPayloadTooLargeException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusErrorsTest {

    private final StubTransport stub = new StubTransport();

    private ImmichException failure(Credentials credentials) {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .credentials(credentials)
                .retry(RetryOptions.none())
                .build();
        return catchThrowableOfType(ImmichException.class, () -> immich.users().me());
    }

    private ImmichException failure(int status, String json) {
        stub.json(status, json);
        return failure(Credentials.apiKey(TestClient.KEY));
    }

    private static String message(String text) {
        return "{\"message\":\"" + text + "\"}";
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(400, "Not found or no asset.read access", ImmichNotFoundException.class),
                Arguments.of(400, "Album not found", ImmichNotFoundException.class),
                Arguments.of(400, "The server already has an admin", ImmichStatusException.class),
                Arguments.of(401, "Invalid API key", ImmichUnauthorizedException.class),
                Arguments.of(403, "Forbidden", ImmichForbiddenException.class),
                Arguments.of(404, "Asset media not found", ImmichNotFoundException.class),
                Arguments.of(404, "Not Found", ImmichNotFoundException.class),
                Arguments.of(404, "Cannot GET /api/users/me", ImmichNotFoundException.class),
                Arguments.of(409, "Conflict", ImmichStatusException.class),
                Arguments.of(413, "Too large", ImmichPayloadTooLargeException.class),
                Arguments.of(429, "Slow down", ImmichRateLimitedException.class),
                Arguments.of(500, "Failed to get my user", ImmichServerException.class),
                Arguments.of(503, "Busy", ImmichServerException.class));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("types")
    void eachStatusHasItsType(int status, String text, Class<? extends ImmichStatusException> type) {
        ImmichException failure = failure(status, message(text));

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(((ImmichStatusException) failure).status()).isEqualTo(status);
        assertThat(failure.getMessage()).startsWith(status + " ").contains(text.startsWith("Cannot") ? "" : text);
        assertThat(failure.getMessage())
                .endsWith("[getMyUser, GET /api/users/me]")
                .doesNotContain("\n");
        assertThat(failure.operation()).isEqualTo("getMyUser");
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void aMissingPermissionIsNamedWithWhereToAddIt() {
        ImmichException failure = failure(403, message("Missing required permission: user.read"));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        ImmichForbiddenException.class,
                        forbidden -> assertThat(forbidden.missingPermission()).isEqualTo(Permission.USER_READ))
                .hasMessageStartingWith("403 the API key lacks the permission user.read:")
                .hasMessageContaining("Account Settings > API Keys");
    }

    @Test
    void anotherRefusalNamesNoPermission() {
        assertThat(failure(403, message("Forbidden")))
                .isInstanceOfSatisfying(
                        ImmichForbiddenException.class,
                        forbidden -> assertThat(forbidden.missingPermission()).isNull());
    }

    @Test
    void anOldServersValidationNamesTheFields() {
        assertThat(failure(
                        400, "{\"message\":[\"size must not be less than 1\",\"each value in ids must be a UUID\"]}"))
                .isInstanceOfSatisfying(
                        ImmichValidationException.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::path)
                                .containsExactly("size", "ids"))
                .hasMessageStartingWith("400 the server refused the request: size must not be less than 1;"
                        + " each value in ids must be a UUID");
    }

    @Test
    void aNewServersValidationNamesTheFields() {
        assertThat(
                        failure(
                                400,
                                "{\"message\":\"Validation failed\",\"errors\":[{\"path\":[\"ids\",0],\"message\":\"Invalid UUID\"}]}"))
                .isInstanceOfSatisfying(
                        ImmichValidationException.class,
                        invalid ->
                                assertThat(invalid.errors()).containsExactly(new FieldError("ids[0]", "Invalid UUID")))
                .hasMessageStartingWith("400 the server refused the request: ids[0]: Invalid UUID");
    }

    @Test
    void aLongListOfPossibleValuesIsShortenedInTheTextOnly() {
        String text = "each value in permissions must be one of the following values: " + "asset.read, ".repeat(200);

        assertThat(failure(400, "{\"message\":[\"" + text + "\"]}"))
                .isInstanceOfSatisfying(
                        ImmichValidationException.class,
                        invalid -> assertThat(invalid.errors().get(0).message()).isEqualTo(text))
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(350));
    }

    @Test
    void aTextOfManyLinesBecomesOne() {
        assertThat(failure(409, "{\"message\":\"a\\n  b\\r\\nc\"}").getMessage())
                .startsWith("409 refused: a b c");
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 408, 410, 418, 422, 451})
    void aRefusalWithoutReasonNamesWhoRefused(int status) {
        stub.status(status, "Server", "nginx/1.25");

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageStartingWith(status + " refused by nginx/1.25, which does not say why");
    }

    @Test
    void tooLongHeadersAreNamed() {
        stub.status(431);

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .hasMessageStartingWith("431 the address and headers together are longer than a server takes");
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, client_max_body_size in nginx",
        "openresty/1.21, client_max_body_size in nginx",
        "Caddy, request_body max_size in Caddy",
        "Apache/2.4, LimitRequestBody in Apache",
        "something, raise its limit on request bodies"
    })
    void aBodyTooLargeNamesTheProxyAndItsSetting(String server, String setting) {
        stub.then(request -> new TransportResponse(
                413,
                Headers.none().with("Server", server).with("Content-Type", "text/html"),
                new ByteArrayInputStream("<html>413</html>".getBytes(StandardCharsets.UTF_8))));

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .isInstanceOf(ImmichPayloadTooLargeException.class)
                .hasMessageContaining("from a proxy in front of the server (" + server + "), not from Immich")
                .hasMessageContaining(setting);
    }

    @Test
    void aGatewaysFailureSaysThatTheServerBehindItDoesNotRespond() {
        stub.text(502, "text/html", "<html><center>nginx</center></html>");

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageStartingWith(
                        "502 from a proxy (an unnamed server): the Immich server behind it does not respond");
    }

    @Test
    void aRouteThatTheServerDoesNotKnowSaysWhy() {
        assertThat(failure(404, message("Cannot GET /api/users/me")))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("the server does not know GET /users/me")
                .hasMessageContaining("maintenance mode");
    }

    @Test
    void theCorrelationIdComesFromAnOldServersBody() {
        assertThat(failure(400, "{\"message\":\"x y\",\"correlationId\":\"abc123\"}")
                        .correlationId())
                .isEqualTo("abc123");
    }

    @ParameterizedTest
    @CsvSource({"X-Correlation-ID", "x-immich-cid"})
    void theCorrelationIdComesFromAHeaderOtherwise(String header) {
        stub.then(request -> new TransportResponse(
                500,
                Headers.none().with("Content-Type", "application/json").with(header, "abc123"),
                new ByteArrayInputStream("{\"message\":\"Failed\"}".getBytes(StandardCharsets.UTF_8))));

        ImmichException failure = failure(Credentials.apiKey(TestClient.KEY));

        assertThat(failure.correlationId()).isEqualTo("abc123");
        assertThat(failure).hasMessageContaining("correlation id abc123");
    }

    @Test
    void theExcerptIsTheFrontOfTheBody() {
        ImmichStatusException failure =
                (ImmichStatusException) failure(409, "{\"message\":\"" + "x".repeat(1000) + "\"}");

        assertThat(failure.excerpt())
                .startsWith("{\"message\":\"xxx")
                .endsWith("…")
                .hasSize(301);
        assertThat(failure.getMessage()).hasSizeLessThan(300);
    }

    @Test
    void aJsonErrorUnderAnImagesTypeIsRead() {
        stub.text(404, "image/jpeg", message("Not Found"));

        assertThat(failure(Credentials.apiKey(TestClient.KEY))).isExactlyInstanceOf(ImmichNotFoundException.class);
    }

    static Stream<Arguments> advice() {
        return Stream.of(
                Arguments.of(Credentials.none(), "has no credential"),
                Arguments.of(Credentials.apiKey("kkkkkkkk"), "Check the API key"),
                Arguments.of(Credentials.accessToken("tttttttt"), "log in again"),
                Arguments.of(Credentials.sharedLinkKey("llllllll"), "Check the shared link"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("advice")
    void aRefusedCredentialSaysWhatToDo(Credentials credentials, String advice) {
        stub.json(401, message("Invalid"));
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .credentials(credentials)
                .build();

        ImmichException failure = catchThrowableOfType(
                ImmichException.class, () -> immich.raw().get("/x").asMap());

        assertThat(failure).isInstanceOf(ImmichUnauthorizedException.class).hasMessageContaining(advice);
    }

    @Test
    void aSessionThatEndedHasATypeOfItsOwn() {
        stub.json(401, message("Invalid user token"));

        assertThat(failure(Credentials.accessToken("tttttttt"))).isInstanceOf(ImmichSessionEndedException.class);
    }

    @Test
    void whatIsLockedNeedsAnUnlockedSession() {
        stub.json(401, message("Elevated permission is required"));
        assertThat(failure(Credentials.accessToken("tttttttt")))
                .isNotInstanceOf(ImmichSessionEndedException.class)
                .hasMessageContaining("Unlock the session with its PIN");

        stub.json(401, message("Elevated permission is required"));
        assertThat(failure(Credentials.apiKey("kkkkkkkk"))).hasMessageContaining("never to an API key");
    }

    static Stream<Arguments> retryAfters() {
        return Stream.of(
                Arguments.of("0", Duration.ZERO),
                Arguments.of("7", Duration.ofSeconds(7)),
                Arguments.of(" 120 ", Duration.ofMinutes(2)),
                Arguments.of("Sun, 01 Mar 2026 12:00:30 GMT", Duration.ofSeconds(30)),
                Arguments.of("Sun, 01 Mar 2026 11:00:00 GMT", Duration.ZERO),
                Arguments.of("soon", null),
                Arguments.of("-5", null),
                Arguments.of("99999999999999999999", null),
                Arguments.of("", null));
    }

    @ParameterizedTest(name = "''{0}''")
    @MethodSource("retryAfters")
    void retryAfterIsReadInSecondsOrAsADate(String header, Duration wait) {
        stub.status(429, "Retry-After", header);

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .isInstanceOfSatisfying(
                        ImmichRateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(wait));
    }

    @Test
    void aTooLongErrorIsReadInPart() {
        stub.json(500, "{\"message\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(failure(Credentials.apiKey(TestClient.KEY)))
                .isInstanceOf(ImmichServerException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(400));
    }

    @Test
    void eachFailureIsOneShortLine() {
        for (String body : List.of(message("x"), "{}", "", "<html>", "{\"message\":[]}")) {
            for (int status : List.of(400, 401, 403, 404, 405, 413, 429, 500, 502)) {
                ImmichException failure = failure(status, body);

                assertThat(failure.getMessage())
                        .as(status + " " + body)
                        .startsWith(status + " ")
                        .doesNotContain("\n");
                assertThat(failure.getMessage()).as(status + " " + body).hasSizeBetween(40, 400);
            }
        }
    }
}
