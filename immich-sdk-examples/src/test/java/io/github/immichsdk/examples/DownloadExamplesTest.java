package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that download, on a server that stands for a genuine one: they change nothing there, and need no --yes. */
class DownloadExamplesTest {

    private static final Instant NOON = Instant.parse("2026-07-04T12:00:00Z");

    @ImmichServer
    FakeImmich server;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        FakeAsset pier = server.seed().photo("pier.jpg", NOON);
        server.seed().photo("sea.jpg", NOON.plusSeconds(60));
        server.seed().album("July", pier);
    }

    private Run run(String... arguments) {
        return Run.on(server, arguments);
    }

    private String place() {
        return folder.resolve("photos").toString();
    }

    @Test
    void downloadBringsAnAlbumAndCountsIt() {
        Run run = run("download", "--album", "July", "--to", place(), "--naming", "{year}/{name}", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().path("downloaded").asInt()).isEqualTo(1);
        assertThat(run.json().path("failed").asInt()).isZero();
        assertThat(folder.resolve("photos/2026/pier.jpg")).isNotEmptyFile();
        assertThat(server.requests())
                .extracting(RecordedRequest::method)
                .as("nothing is changed")
                .doesNotContain("PUT", "PATCH", "DELETE");
    }

    @Test
    void downloadWithoutTerminalPrintsPlainLines() {
        Run run = run("download", "--to", place());

        assertThat(run.out())
                .contains("2 downloaded, 0 already there, 0 failed.")
                .doesNotContain("2 of 2");
        assertThat(run.err()).contains("2 of 2 files");
    }

    @Test
    void aDryRunWritesNothing() {
        Run run = run("download", "--album", "July", "--to", place(), "--dry-run");

        assertThat(run.out()).contains("1 to download, 0 already there, 0 failed");
        assertThat(folder.resolve("photos")).doesNotExist();
    }

    @Test
    void theObjectSaysWhetherFilesWereWritten() {
        Run dry = run("download", "--to", place(), "--dry-run", "--json");

        assertThat(dry.json().path("dryRun").asBoolean()).isTrue();
        assertThat(dry.json().path("downloaded").asInt()).isEqualTo(2);
        assertThat(folder.resolve("photos")).doesNotExist();

        Run wrote = run("download", "--to", place(), "--json");

        assertThat(wrote.json().path("dryRun").asBoolean()).isFalse();
        assertThat(wrote.json().path("downloaded").asInt()).isEqualTo(2);
    }

    @Test
    void theExitCodeReportsAFailure() {
        server.seed().asset("lost.jpg", NOON).fileLost().add();

        Run run = run("backup", "--to", place(), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("downloaded").asInt()).isEqualTo(2);
        assertThat(run.json().path("failed").asInt()).isEqualTo(1);
        assertThat(run.json().path("failures").get(0).path("reason").asString()).contains("404");
        assertThat(run.err()).contains("not everything is here");
    }

    @Test
    void anUnknownAlbumIsReportedAsUnknown() {
        Run run = run("download", "--album", "August", "--to", place());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("you have no album of this name").doesNotContain("August");
    }

    @Test
    void backupIsVerifiedAndDamageIsReported() throws IOException {
        assertThat(run("backup", "--to", place(), "--verify").out())
                .contains("2 downloaded")
                .contains("Verified: 2 intact, 0 missing, 0 damaged");
        Path file = folder.resolve("photos/2026/07/pier.jpg");
        byte[] bytes = Files.readAllBytes(file);
        bytes[10]++;
        Files.write(file, bytes);

        Run again = run("backup", "--to", place(), "--verify", "--json");

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.json().path("intact").asInt()).isEqualTo(1);
        assertThat(again.err()).contains("damaged: ").contains("pier.jpg");
    }

    @Test
    void eachRunsOnTheFakeToo() {
        for (List<String> arguments : List.of(
                List.of("download", "--to", place(), "--json", "--fake"),
                List.of("backup", "--to", place() + "2", "--json", "--fake"))) {
            Run run = Run.of(arguments.toArray(String[]::new));

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json().path("downloaded").asInt()).isPositive();
        }
    }
}
