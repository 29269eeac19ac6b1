package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a megabyte that are slow or deep to read for anything that goes back, at every place of a response. */
@Timeout(60)
class MegabyteTextsTest {

    private static final String ID = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";
    private static final int MEGABYTE = 1_000_000;

    @TempDir
    Path folder;

    private static final List<String> WORST = List.of(
            " ",
            "\t\n",
            "a",
            ".a",
            "a.",
            "a b",
            "1",
            "1.",
            "%",
            "%41",
            "\\",
            "\"",
            "'",
            ";",
            "=",
            ";=",
            "<title>",
            "<title",
            "</title",
            "not found ",
            "each value in ",
            "../",
            "é",
            "\u202e");

    private static String repeated(String text) {
        return text.repeat(MEGABYTE / text.length());
    }

    private static ImmichClient client(RawServer server) {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey("key")
                .retry(RetryOptions.none())
                .build();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\n", "\\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 413, 500, 502})
    @Tag("trust-H1")
    void aPageOfAMegabyteIsReportedAtOnce(int status) throws IOException {
        for (String text : WORST) {
            for (String page : List.of("<html><title>" + repeated(text), repeated(text) + "</title>", repeated(text))) {
                assertReported(status, "text/html", page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500})
    @Tag("trust-H3")
    void anErrorMessageOfAnyLengthIsReportedAtOnce(int status) throws IOException {
        for (String text : WORST) {
            String message = json(text.repeat(60_000 / json(text).length()));
            assertReported(status, "application/json", "{\"message\":\"" + message + "\"}");
            assertReported(status, "application/json", "{\"message\":[\"a" + message + " must be a UUID\"]}");
            assertReported(status, "application/json", "{\"message\":\"" + json(repeated(text)) + "\"}");
        }
    }

    private static void assertReported(int status, String type, String body) throws IOException {
        long start = System.nanoTime();
        try (RawServer server = RawServer.with(exchange -> exchange.respond(
                        status, "Content-Type: " + type + "\r\n", body.getBytes(StandardCharsets.UTF_8)));
                ImmichClient immich = client(server)) {
            assertThat(catchThrowable(() -> immich.users().me()))
                    .isInstanceOf(ImmichException.class)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2000));
        }
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    @Test
    @Tag("trust-H2")
    void aFileNameHeaderOfAnyLengthEndsInAFileOrAnImmichException() throws IOException {
        for (String text : WORST) {
            for (int length : new int[] {2_000, 100_000, MEGABYTE}) {
                String value = text.repeat(length / text.length()).replaceAll("[^ -~]", " ");
                for (String header : List.of(
                        "attachment; filename=\"" + value + "\"",
                        "attachment; filename=\"" + value,
                        "attachment; filename*=UTF-8''" + value,
                        value)) {
                    try (RawServer server = RawServer.with(exchange -> exchange.respond(
                                    200,
                                    "Content-Type: image/webp\r\nContent-Disposition: " + header + "\r\n",
                                    new byte[] {1}));
                            ImmichClient immich = client(server)) {
                        assertThat(catchThrowable(
                                        () -> immich.downloads().thumbnail(ID).into(folder)))
                                .satisfiesAnyOf(
                                        e -> assertThat(e).isNull(),
                                        e -> assertThat(e).isInstanceOf(ImmichException.class));
                    }
                }
            }
        }
    }
}
