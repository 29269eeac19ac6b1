package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples on a server that is named by its address, as a genuine one is. */
class RealServerTest {

    private static final Instant NOON = Instant.parse("2026-07-04T12:00:00Z");
    private static final Set<String> READS = Set.of("searchAssets", "searchAssetStatistics", "checkBulkUpload");

    @ImmichServer
    FakeImmich server;

    @BeforeEach
    void fill() {
        server.seed().photo("BURST_1.jpg", NOON);
        server.seed().photo("BURST_2.jpg", NOON.plusMillis(400));
        FakeAsset old = server.seed().photo("OLD_1.jpg", NOON.plusSeconds(3600));
        server.seed().trash(old);
        server.clearRequests();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami",
                "albums July --file-name BURST --rename August",
                "stack-bursts",
                "duplicates",
                "trash --add BURST --restore OLD --empty",
                "multi-user",
                "demo"
            })
    void withoutYesNothingIsSentThatChangesAnything(String arguments) {
        Run run = Run.on(server, arguments.split(" "));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(server.requests())
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.method().equals("GET") || READS.contains(request.operationId()))
                                .as(request.toString())
                                .isTrue());
    }

    @Test
    void theDryRunsReportIsPrinted() {
        Run run = Run.on(server, "trash", "--add", "BURST");

        assertThat(run.out())
                .contains("Nothing was changed: this was a dry run. With --yes it sends:")
                .contains("  deleteAssets  DELETE /assets  ");
    }

    @Test
    void theDryRunsReportIsInTheJsonToo() {
        Run run = Run.on(server, "albums", "July", "--file-name", "BURST", "--json");

        assertThat(run.json().path("dryRun").asBoolean()).isTrue();
        assertThat(run.json().path("skippedWrites").findValuesAsString("operation"))
                .containsExactly("createAlbum", "addAssetsToAlbum");
    }

    @Test
    void withYesTheServerIsChanged() {
        Run run = Run.on(server, "albums", "July", "--file-name", "BURST", "--yes", "--json");

        assertThat(run.json().path("dryRun").asBoolean()).isFalse();
        assertThat(run.json().path("added").asInt()).isEqualTo(2);
        assertThat(server.requests()).extracting(RecordedRequest::operationId).contains("createAlbum");
    }

    @Test
    void stackBurstsChangesNothingTheSecondTime() {
        Run.on(server, "stack-bursts", "--yes");
        server.clearRequests();

        Run again = Run.on(server, "stack-bursts", "--yes", "--json");

        assertThat(again.json().path("plan").toString()).isEqualTo("{\"LEAVE\":1}");
        assertThat(server.requests()).extracting(RecordedRequest::operationId).doesNotContain("createStack");
    }

    @Test
    void stackBurstsKeepsInAJournalWhatIsDone(@TempDir Path folder) {
        Path journal = folder.resolve("stacks.journal");

        Run run = Run.on(server, "stack-bursts", "--yes", "--journal", journal.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(journal).isNotEmptyFile();
        assertThat(linesOf(journal))
                .as("a heading, and that the change began and is done")
                .isEqualTo(3);
    }

    private static long linesOf(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void serverAndKeyAreTakenFromTheEnvironment() {
        Run run = Run.with(
                Map.of(
                        "IMMICH_URL",
                        server.url(),
                        "IMMICH_API_KEY",
                        server.user2().apiKey()),
                "whoami",
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().path("email").asString()).isEqualTo("second@immich.test");
    }

    @Test
    void theOtherNameOfTheServerInTheEnvironmentCountsToo() {
        Run run = Run.with(
                Map.of(
                        "IMMICH_URL",
                        " ",
                        "IMMICH_INSTANCE_URL",
                        server.url() + "/api",
                        "IMMICH_API_KEY",
                        server.apiKey()),
                "whoami",
                "--json");

        assertThat(run.json().path("server").asString()).isEqualTo(server.url());
    }

    @Test
    void whatIsAmongTheArgumentsWinsOverTheEnvironment() {
        Run run = Run.with(
                Map.of("IMMICH_URL", "http://127.0.0.1:1", "IMMICH_API_KEY", "other"),
                "whoami",
                "--json",
                "--url",
                server.url(),
                "--api-key",
                server.apiKey());

        assertThat(run.json().path("email").asString()).isEqualTo("admin@immich.test");
    }
}
