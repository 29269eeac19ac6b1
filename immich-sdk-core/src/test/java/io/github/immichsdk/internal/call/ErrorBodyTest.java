package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.errors.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {

    private static ErrorBody read(String body) {
        return ErrorBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anOldServersBodyHasTextAndCorrelationId() {
        ErrorBody body = read(
                "{\"message\":\"No such thing\",\"error\":\"Bad Request\",\"statusCode\":400,\"correlationId\":\"abc\"}");

        assertThat(body).isEqualTo(new ErrorBody("No such thing", List.of(), "abc"));
    }

    @Test
    void anOldServersListOfTextsIsOneErrorEach() {
        ErrorBody body = read("{\"message\":[\"size must not be less than 1\",\"each value in ids must be a UUID\"]}");

        assertThat(body.message()).isEqualTo("size must not be less than 1; each value in ids must be a UUID");
        assertThat(body.fields())
                .containsExactly(
                        new FieldError("size", "size must not be less than 1"),
                        new FieldError("ids", "each value in ids must be a UUID"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id must be a UUID                                              | id",
                "each value in ids must be a UUID                               | ids",
                "password should not be empty                                   | password",
                "albumUsers.0.role must be one of the following values: editor  | albumUsers[0].role",
                "groups.12.keepAssetIds must be an array                        | groups[12].keepAssetIds",
                "permissions must contain at least 1 elements                   | permissions",
                "property albumUsers has failed                                 | albumUsers",
                "Something is odd here                                          | ",
                "                                                               | ",
            })
    void thePlaceIsReadFromAnOldServersText(String text, String path) {
        String said = text == null ? "" : text;

        assertThat(read("{\"message\":[\"" + said + "\"]}").fields()).containsExactly(new FieldError(path, said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fileCreatedAt must be a date string", "albumUsers.0.userId must be a UUID"})
    void aRejectedValueThatAnOldServerReportsAloneIsAFieldToo(String text) {
        assertThat(read("{\"message\":\"" + text + "\"}").fields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Primary asset must be in the stack",
                "Live photo video must be a video",
                "Quota has been exceeded!",
                "Asset is not a video"
            })
    void aTextAboutTheStateOfThingsIsNoField(String text) {
        assertThat(read("{\"message\":\"" + text + "\"}").fields()).isEmpty();
    }

    @Test
    void aNewServersIssuesHaveAPathOfNamesAndNumbers() {
        ErrorBody body = read("{\"message\":\"Validation failed\",\"errors\":["
                + "{\"code\":\"invalid_value\",\"path\":[\"albumUsers\",0,\"role\"],\"message\":\"Invalid option\"},"
                + "{\"code\":\"custom\",\"path\":[],\"message\":\"both or none\"}]}");

        assertThat(body.message()).isEqualTo("Validation failed");
        assertThat(body.fields())
                .containsExactly(
                        new FieldError("albumUsers[0].role", "Invalid option"), new FieldError(null, "both or none"));
        assertThat(body.fields())
                .extracting(FieldError::toString)
                .containsExactly("albumUsers[0].role: Invalid option", "both or none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>502</body></html>",
                "Bad gateway",
                "[\"message\"]",
                "\"message\"",
                "null",
                "{\"message\":",
                "{\"error\":\"invalid_request\"}",
                "{\"message\":null}",
                "\u0000\u0001"
            })
    void whatIsNoErrorOfImmichHasNoMessage(String body) {
        assertThat(read(body)).isEqualTo(new ErrorBody(null, List.of(), null));
    }

    @Test
    void oddPartsOfAnErrorAreReadAsFarAsTheyGo() {
        ErrorBody body = read(
                "{\"message\":7,\"errors\":[\"plain\",{\"message\":\"m\",\"path\":\"x\"},{}],\"correlationId\":7}");

        assertThat(body.message()).isEqualTo("7");
        assertThat(body.correlationId()).isNull();
        assertThat(body.fields())
                .containsExactly(
                        new FieldError(null, "plain"), new FieldError(null, "m"), new FieldError(null, "null"));
    }

    @Test
    void anExcerptIsOneShortLine() {
        assertThat(ErrorBody.excerpt("a\r\n\tb\u0000c".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a b c");
        assertThat(ErrorBody.excerpt("x".repeat(5000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(301)
                .endsWith("…");
        assertThat(ErrorBody.excerpt(new byte[0])).isNull();
    }
}
