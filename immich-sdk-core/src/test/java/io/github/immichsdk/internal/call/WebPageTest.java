package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in place of the API is named for what it is. */
class WebPageTest {

    private final StubTransport stub = new StubTransport();

    private ImmichException failure() {
        return catchThrowableOfType(
                ImmichException.class, () -> TestClient.over(stub).users().me());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <title>Immich</title><body>app                        | the web app of Immich (page 'Immich')",
                "200 | <title>Sign in - authentik</title>                    | a login page",
                "200 | <html>Authelia</html>                                 | a login page",
                "200 | <form><input type=\"password\"></form>                | a login page",
                "200 | <title>Router</title>                                 | something other than Immich responds at this address (page 'Router')",
                "401 | <html>401 Authorization Required</html>               | a refusal of something that stands before the server",
                "403 | <html>403 Forbidden</html>                            | a refusal of something that stands before the server",
                "404 | <html>404 page not found</html>                       | something other than Immich responds at this address",
                "400 | <html>The plain HTTP request was sent to HTTPS port   | this port speaks https",
                "400 | Client sent an HTTP request to an HTTPS server.       | this port speaks https",
            })
    void aPageInPlaceOfTheApiIsNamed(int status, String page, String what) {
        stub.text(status, "text/html; charset=utf-8", page);

        assertThat(failure())
                .isInstanceOf(ImmichUnexpectedResponseException.class)
                .hasMessageContaining(what);
    }

    @Test
    void aWebPageIsNotRequestedAgain() {
        stub.text(200, "text/html", "<title>Immich</title>");

        failure();

        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aRejectionOfJsonMeansAWrongPath() {
        stub.json(
                406,
                "{\"message\":\"The route /photos was requested as application/json, but only returns text/html\"}");

        assertThat(failure())
                .isInstanceOf(ImmichUnexpectedResponseException.class)
                .hasMessageContaining("the path is not one of the API");
    }

    @Test
    void plainTextIsNoJson() {
        stub.text(200, "text/plain", "hello");

        assertThat(failure())
                .isInstanceOf(ImmichUnexpectedResponseException.class)
                .hasMessageStartingWith("200 with text/plain from an unnamed server instead of the Immich API");
    }

    @Test
    void theErrorOfAnotherApiIsNotReportedAsOneOfImmich() {
        stub.json(401, "{\"error\":\"invalid_token\"}");

        assertThat(failure()).isInstanceOf(ImmichUnexpectedResponseException.class);
    }

    @Test
    void aMissingBodyWhereJsonWasExpectedIsReported() {
        stub.status(200);

        assertThat(failure())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageStartingWith("200 without a body where JSON was expected");
    }

    @Test
    void aWebPageUnderTheTypeOfJsonIsReportedAsNoJson() {
        stub.text(200, "application/json", "<html>oops</html>");

        assertThat(failure())
                .isInstanceOfSatisfying(
                        ImmichDataException.class,
                        data -> assertThat(data.call().excerpt()).isEqualTo("<html>oops</html>"))
                .hasMessageStartingWith("the response cannot be read at $: it is not JSON");
    }

    @Test
    void aValueOfTheWrongKindIsNamedWithItsPath() {
        stub.json("{\"id\":7}");

        assertThat(failure())
                .isInstanceOfSatisfying(
                        ImmichDataException.class,
                        data -> assertThat(data.path()).isEqualTo("$.id"))
                .hasMessageStartingWith("the response cannot be read at $.id: expected text, found 7");
    }
}
