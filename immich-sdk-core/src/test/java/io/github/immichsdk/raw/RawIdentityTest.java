package io.github.immichsdk.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.Logged;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.errors.ImmichNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawIdentityTest {

    private static final String ALBUM = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";

    private final StubTransport stub = new StubTransport();

    @ParameterizedTest
    @CsvSource({
        "GET, /albums, /albums",
        "GET, /albums/6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11, /albums/{id}",
        "GET, /albums/statistics, /albums/statistics",
        "PUT, /albums/6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11/user/me, /albums/{id}/user/{userId}",
        "HEAD, /assets/7/thumbnail, /assets/{id}/thumbnail",
        "GET, /admin/database-backups/backup-2026.sql.gz, /admin/database-backups/{filename}"
    })
    void aPathOfAKnownOperationHasItsTemplate(String method, String path, String template) {
        assertThat(Operation.raw(method, path, ResponseType.JSON).path()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "/things, /things",
        "/things/run-now, /things/run-now",
        "/things/7, /things/{id}",
        "/things/6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11/parts/2, /things/{id}/parts/{id}",
        "/things/Ada, /things/{id}",
        "/things/ada%40example.org, /things/{id}",
        "/things/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, /things/{id}",
        "/things/, /things/",
        "/, /"
    })
    void anUnknownPathShowsPlainWordsOnly(String path, String template) {
        assertThat(Operation.raw("GET", path, ResponseType.JSON).path()).isEqualTo(template);
    }

    @Test
    void eachKnownOperationCalledByItsPathIsNamedByItsTemplate() {
        for (Operation operation : Operations.all()) {
            String path = operation.path().replaceAll("\\{[^}]*}", ALBUM);

            Operation raw = Operation.raw(operation.method(), path, ResponseType.JSON);

            // two versions of one endpoint may name the same value differently: PUT /jobs/{id}, PUT /jobs/{name}
            assertThat(shape(raw.id())).isEqualTo(shape(operation.method() + " " + operation.path()));
            assertThat(raw.isRaw()).isTrue();
        }
    }

    private static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void anExceptionNamesTheCallByMethodAndTemplate() {
        stub.json(404, "{\"message\":\"Not Found\"}");

        ImmichNotFoundException failure = catchThrowableOfType(
                ImmichNotFoundException.class,
                () -> client().raw().get("/albums/" + ALBUM).asMap());

        assertThat(failure.operation()).isEqualTo("GET /albums/{id}");
        assertThat(failure).hasMessageEndingWith(" [GET /api/albums/" + ALBUM + "]");
    }

    @Test
    void theLogNamesTheCallByMethodAndTemplateAndNeverShowsTheQuery() {
        stub.json("{}");
        try (Logged log = Logged.from(Level.DEBUG)) {
            client().raw().get("/albums/" + ALBUM).query("key", "PLANTED").asMap();

            assertThat(log.events())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.startsWith("GET /albums/{id} attempt 1: "))
                    .noneMatch(line -> line.contains("PLANTED"));
        }
    }

    @Test
    void theRequestHasThePathAsGiven() {
        stub.json("{}");

        client().raw().get("/albums/" + ALBUM).query("withoutAssets", true).asMap();

        assertThat(stub.lines()).containsExactly("GET /api/albums/" + ALBUM + "?withoutAssets=true");
    }

    private ImmichClient client() {
        return TestClient.over(stub);
    }
}
