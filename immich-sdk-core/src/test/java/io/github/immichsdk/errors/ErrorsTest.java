package io.github.immichsdk.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorsTest {

    private static final FailedCall CALL =
            new FailedCall("createAlbum", "POST /api/albums", 2, 400, "abc123", "{\"message\":\"no\"}");

    static Stream<ImmichException> all() {
        IOException cause = new IOException("reset");
        return Stream.of(
                new ImmichAmbiguousException("text", CALL, List.of("a", "b"), cause),
                new ImmichBatchException("text", CALL, List.of("a"), List.of("b"), cause),
                new ImmichCancelledException("text", CALL, cause),
                new ImmichCircuitOpenException("text", CALL, cause),
                new ImmichCredentialException("text", CALL, cause),
                new ImmichDataException("text", CALL, "$.a", cause),
                new ImmichForbiddenException("text", CALL, Permission.ALBUM_CREATE),
                new ImmichIncompleteException("text", CALL, 5, 4, cause),
                new ImmichInterruptedException("text", CALL, cause),
                new ImmichNotFoundException("text", CALL),
                new ImmichPayloadTooLargeException("text", CALL),
                new ImmichRateLimitedException("text", CALL, Duration.ofSeconds(7)),
                new ImmichServerException("text", CALL),
                new ImmichSessionEndedException("text", CALL),
                new ImmichStatusException("text", CALL),
                new ImmichTimeoutException("text", CALL, Limit.RESPONSE, cause),
                new ImmichTransportException("text", CALL, true, cause),
                new ImmichUnauthorizedException("text", CALL),
                new ImmichUnsupportedException("text", CALL, ServerVersion.V3, cause),
                new ImmichValidationException("text", CALL, List.of(new FieldError("ids[0]", "Invalid UUID"))),
                new ImmichUnexpectedResponseException("text", CALL, cause));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachFailureHasTheDetailsOfItsCall(ImmichException failure) {
        assertThat(failure).hasMessage("text [createAlbum, POST /api/albums, 2 attempts, correlation id abc123]");
        assertThat(failure.operation()).isEqualTo("createAlbum");
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.correlationId()).isEqualTo("abc123");
        assertThat(failure.call()).isEqualTo(CALL);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachFailureSurvivesBeingSentToAnotherMachine(ImmichException failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }

        ImmichException copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (ImmichException) in.readObject();
        }

        assertThat(copy).isExactlyInstanceOf(failure.getClass()).hasMessage(failure.getMessage());
        assertThat(copy.call()).isEqualTo(CALL);
        if (failure instanceof ImmichForbiddenException forbidden) {
            assertThat(((ImmichForbiddenException) copy).missingPermission()).isEqualTo(forbidden.missingPermission());
        }
        if (failure instanceof ImmichValidationException invalid) {
            assertThat(((ImmichValidationException) copy).errors()).isEqualTo(invalid.errors());
        }
        if (failure instanceof ImmichBatchException batch) {
            assertThat(((ImmichBatchException) copy).remaining()).isEqualTo(batch.remaining());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachFailureOfAStatusHasIt(ImmichException failure) {
        if (failure instanceof ImmichStatusException status) {
            assertThat(status.status()).isEqualTo(400);
            assertThat(status.excerpt()).isEqualTo("{\"message\":\"no\"}");
        } else {
            assertThat(failure.call().status()).isEqualTo(400);
        }
    }

    @Test
    void oneAttemptIsNotWorthAWord() {
        assertThat(new ImmichStatusException("text", FailedCall.of("op", "GET /api/x", 1)))
                .hasMessage("text [op, GET /api/x]");
    }

    @Test
    void whatWasNeverSentSaysSo() {
        assertThat(new ImmichCredentialException("text", FailedCall.of("op", "GET /x", 0), null))
                .hasMessage("text [op, GET /x, not sent]");
    }

    @Test
    void moreAttemptsChangeNothingElse() {
        assertThat(CALL.afterAttempts(4))
                .isEqualTo(new FailedCall("createAlbum", "POST /api/albums", 4, 400, "abc123", "{\"message\":\"no\"}"));
    }

    @Test
    void aFieldsTextNamesItsPathOnce() {
        assertThat(new FieldError("ids[0]", "Invalid UUID")).hasToString("ids[0]: Invalid UUID");
        assertThat(new FieldError("size", "size must not be less than 1")).hasToString("size must not be less than 1");
        assertThat(new FieldError("ids", "each value in ids must be a UUID"))
                .hasToString("each value in ids must be a UUID");
        assertThat(new FieldError(null, "both or none")).hasToString("both or none");
    }

    @Test
    void theDetailsOfAnOperationNameItAndItsPathTemplate() {
        FailedCall call = FailedCall.notSent(Operations.GET_ALBUM_INFO);

        assertThat(call).isEqualTo(new FailedCall("getAlbumInfo", "GET /albums/{id}", 0, null, null, null));
        assertThat(new ImmichCredentialException("text", call, null))
                .hasMessage("text [getAlbumInfo, GET /albums/{id}, not sent]");
    }

    @Test
    void aFailureWithoutARequestNamesNone() {
        ImmichFileException failure = new ImmichFileException("text", FailedCall.none(), new IOException("disk full"));

        assertThat(failure).hasMessage("text");
        assertThat(failure.operation()).isEmpty();
        assertThat(failure.attempts()).isZero();
    }

    @Test
    void aRawCallIsNamedOnce() {
        FailedCall call = FailedCall.of("GET /albums/{id}", "GET /api/albums/7", 1);

        assertThat(new ImmichStatusException("text", call)).hasMessage("text [GET /api/albums/7]");
    }
}
