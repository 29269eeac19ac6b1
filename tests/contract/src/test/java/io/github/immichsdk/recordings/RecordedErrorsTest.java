package io.github.immichsdk.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.FieldError;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.errors.ImmichValidationException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each error response of genuine servers, of all areas, becomes the exception that says what it is. */
@Tag("shared")
class RecordedErrorsTest {

    private static final String SECRET = "PLANTEDsecret0123456789";
    private static final TreeMap<String, Integer> TYPES = new TreeMap<>();

    static List<Recording> errors() {
        return Recording.all().stream()
                .filter(recording -> recording.status() >= 400)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void anErrorOfAGenuineServerBecomesTheRightException(Recording recording) {
        ImmichException failure = failure(recording);
        JsonNode body = new JsonMapper().readTree(recording.bytes());
        JsonNode message = body.get("message");

        assertThat(failure).isExactlyInstanceOf(expected(recording, body));
        if (failure instanceof ImmichForbiddenException forbidden
                && message.asString().startsWith("Missing required permission: ")) {
            assertThat(forbidden.missingPermission())
                    .hasToString(message.asString().substring("Missing required permission: ".length()));
        }
        if (failure instanceof ImmichValidationException invalid) {
            assertThat(invalid.errors()).hasSize(refused(body)).allSatisfy(error -> namesItsField(error, body));
        }
        assertThat(failure.call().status()).isEqualTo(recording.status());
        assertThat(failure.correlationId()).isEqualTo(correlationId(recording, body));
        readable(failure, recording, message);
        TYPES.merge(failure.getClass().getSimpleName(), 1, Integer::sum);
    }

    private static ImmichException failure(Recording recording) {
        String path = recording.path().replaceFirst("^/api(?=/)", "");
        String method = recording.method().equals("OPTIONS") ? "GET" : recording.method();
        ImmichClient immich = ImmichClient.builder()
                .server("http://photos.test")
                .credentials(credentials(recording))
                .transport(new Replay(recording))
                .retry(RetryOptions.none())
                .build();
        return catchThrowableOfType(
                ImmichException.class, () -> immich.raw().call(method, path).asMap());
    }

    private static boolean bySession(Recording recording) {
        return recording.request().get("headers").has("Authorization")
                || recording.request().get("headers").has("x-immich-user-token");
    }

    private static Credentials credentials(Recording recording) {
        return bySession(recording) ? Credentials.accessToken(SECRET) : Credentials.apiKey(SECRET);
    }

    /** The rule, written a second time and in another form than where it is applied. */
    private static Class<? extends ImmichException> expected(Recording recording, JsonNode body) {
        String text = body.get("message").isString() ? body.get("message").asString() : "";
        boolean values = body.get("message").isArray() || body.has("errors") || text.matches("[a-z]\\w+ must be a .*");
        boolean absent = text.toLowerCase().contains("not found")
                || List.of("Asset not in stack", "Album not shared with user", "Invalid user")
                        .contains(text);
        return switch (recording.status()) {
            case 400 ->
                values
                        ? ImmichValidationException.class
                        : absent ? ImmichNotFoundException.class : ImmichStatusException.class;
            case 401 ->
                bySession(recording) && !text.startsWith("Elevated")
                        ? ImmichSessionEndedException.class
                        : ImmichUnauthorizedException.class;
            case 403 -> ImmichForbiddenException.class;
            case 404 -> ImmichNotFoundException.class;
            case 406 -> ImmichUnexpectedResponseException.class;
            case 500 -> ImmichServerException.class;
            default -> throw new IllegalStateException("no rule for " + recording.status());
        };
    }

    private static int refused(JsonNode body) {
        return body.has("errors")
                ? body.get("errors").size()
                : Math.max(1, body.get("message").size());
    }

    /** Each refused value is named, but those of which the server itself does not say where they are. */
    private static void namesItsField(FieldError error, JsonNode body) {
        boolean nameless = body.has("errors")
                && body.get("errors")
                        .valueStream()
                        .anyMatch(issue -> issue.get("path").isEmpty());
        if (!nameless) {
            assertThat(error.path()).as("%s", error).isNotNull().matches("[A-Za-z]\\w*(\\[\\d+]|\\.\\w+)*");
        }
        assertThat(error.message()).isNotBlank();
    }

    private static String correlationId(Recording recording, JsonNode body) {
        String header = recording.header("x-correlation-id") == null
                ? recording.header("x-immich-cid")
                : recording.header("x-correlation-id");
        return body.has("correlationId") ? body.get("correlationId").asString() : header;
    }

    private static void readable(ImmichException failure, Recording recording, JsonNode message) {
        String text = failure.getMessage();
        assertThat(text)
                .startsWith(recording.status() + " ")
                .doesNotContain("\n", "\r", SECRET)
                .endsWith("]")
                .hasSizeBetween(40, 900);
        boolean inWords = recording.status() == 400
                && message.isString()
                && !message.asString().equals("Validation failed");
        if (inWords) {
            assertThat(text).contains(message.asString());
        }
    }

    @AfterAll
    static void count() {
        int read = TYPES.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(
                "recorded errors: " + read + " of " + errors().size() + " became the right exception: " + TYPES);
    }
}
