package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.ImmichServer;
import io.github.immichsdk.testkit.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {

    @TempDir
    Path folder;

    @ImmichServer
    FakeImmich server;

    @Test
    void theSummaryHasWhatASecondClientFinds() throws Exception {
        Path file = folder.resolve("summary.json");

        Run run = Run.of("demo", "--summary", file.toString());

        assertThat(run.exitCode()).isZero();
        JsonNode summary = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(summary.path("serverVersion").asString()).isEqualTo("3.0.3");
        assertThat(summary.path("uploaded").asInt()).isEqualTo(17);
        assertThat(summary.path("downloaded").asInt()).isEqualTo(17);
        assertThat(summary.path("stacksCreated").asInt()).isEqualTo(3);
        assertThat(summary.path("albumAssets").asInt()).isEqualTo(5);
        assertThat(summary.path("duplicates").asInt()).isEqualTo(1);
        assertThat(summary.path("trashed").asInt()).isEqualTo(3);
        assertThat(summary.path("restored").asInt()).isEqualTo(2);
    }

    @Test
    void thePersonWhoRunsItReadsWhatWasDone() {
        assertThat(Run.of("demo").out())
                .contains(
                        "17 pictures",
                        "3 planned, 3 made",
                        "0 left to do",
                        "single pictures added: 5 done",
                        "is there 2 times")
                .contains("A second client, which did none of this, has read back: 17 pictures on an Immich 3.0.3")
                .contains("a session receives 17 pictures", "the next stream has 1 event.");
    }

    @ParameterizedTest
    @EnumSource
    void whatItMadeOnARealServerIsGoneInTheEnd(FakeVersion version) {
        try (FakeImmich real = FakeImmich.builder().version(version).start();
                ImmichClient immich = ImmichClient.builder()
                        .server(real.url())
                        .apiKey(real.apiKey())
                        .build()) {
            Run run = Run.on(real, "demo", "--yes", "--json");

            assertThat(run.err()).isEmpty();
            assertThat(run.json().path("serverVersion").asString()).isEqualTo(version.number());
            assertThat(run.json().path("stacksCreated").asInt()).isEqualTo(3);
            assertThat(immich.search().count(AssetQuery.all().includeTrashed())).isZero();
            assertThat(immich.albums().list(AlbumScope.ALL)).isEmpty();
            assertThat(immich.stacks().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withASessionItStreamsEverythingAndThenOnlyTheChange(FakeVersion version) {
        try (FakeImmich real = FakeImmich.builder().version(version).start()) {
            Run run = Run.with(
                    Map.of(
                            "IMMICH_URL", real.url(),
                            "IMMICH_API_KEY", real.apiKey(),
                            "IMMICH_EMAIL", real.admin().email(),
                            "IMMICH_PASSWORD", real.admin().password(),
                            "IMMICH_DEMO_WRITES", "yes"),
                    "demo",
                    "--json");

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.json().path("streamed").asInt()).isEqualTo(17);
            assertThat(run.json().path("streamedAfterChange").asInt()).isEqualTo(1);
            assertThat(real.requests()).extracting(RecordedRequest::operationId).contains("sendSyncAck", "logout");
        }
    }

    @Test
    void withoutAnAccountTheEventStreamIsSkipped() {
        assertThat(Run.on(server, "demo", "--yes").out()).contains("Sync        Left out");
    }

    @Test
    void itCleansUpAfterAFailureToo() {
        server.faults().on("createAlbum").respond(400);

        Run run = Run.on(server, "demo", "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        try (ImmichClient immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build()) {
            assertThat(immich.search().count(AssetQuery.all().includeTrashed())).isZero();
            assertThat(immich.stacks().list()).isEmpty();
        }
    }

    @Test
    void itWaitsUntilTheServerHasReadThePictures() {
        try (FakeImmich slow = FakeImmich.builder().jobsAfterRequests(30).start()) {
            Run run = Run.on(slow, "demo", "--yes", "--json");

            assertThat(run.json().path("duplicates").asInt()).isEqualTo(1);
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void twoRunsOnOneServerFindTheSame() {
        Run first = Run.on(server, "demo", "--yes", "--json");
        Run second = Run.on(server, "demo", "--yes", "--json");

        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void aDryRunPrintsTheWholeStory() {
        Run run = Run.on(server, "demo");

        assertThat(run.out())
                .contains(
                        "3 planned, 3 made", "single pictures added: 5 done", "is there 2 times", "this was a dry run")
                .doesNotContain("second client");
    }

    @Test
    void aVariableOfTheEnvironmentLetsItWrite() {
        Run.with(
                Map.of(
                        "IMMICH_URL", server.url(),
                        "IMMICH_API_KEY", server.apiKey(),
                        "IMMICH_DEMO_WRITES", "yes"),
                "demo");

        assertThat(server.requests()).extracting(RecordedRequest::operationId).contains("uploadAsset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--yes"})
    @Tag("case-L5")
    void thatVariableAndTheFlagTogetherLetItWriteToo(String flag) {
        Run run = Run.with(
                Map.of(
                        "IMMICH_URL", server.url(),
                        "IMMICH_API_KEY", server.apiKey(),
                        "IMMICH_DEMO_WRITES", "yes"),
                ("demo --json " + flag).split(" "));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().path("dryRun").asBoolean()).isFalse();
        assertThat(run.json().path("uploaded").asInt()).isEqualTo(17);
        assertThat(server.requests()).extracting(RecordedRequest::operationId).contains("uploadAsset");
    }

    @Test
    @Tag("case-L5")
    void noFlagOfAnyExampleHasItsDefaultFromTheEnvironment() {
        Map<String, String> everything = Map.of(
                "IMMICH_URL", server.url(),
                "IMMICH_API_KEY", server.apiKey(),
                "IMMICH_EMAIL", "a@b.test",
                "IMMICH_PASSWORD", "p",
                "IMMICH_SESSION_FILE", "s",
                "IMMICH_DEMO_WRITES", "yes");
        List<OptionSpec> flags = flags(Main.commandLine(everything));

        assertThat(flags).hasSizeGreaterThan(20);
        assertThat(flags).allSatisfy(flag -> {
            assertThat(flag.defaultValue()).as(flag.longestName()).isIn(null, "false");
            assertThat(new EnvironmentDefaults(everything).defaultValue(flag))
                    .as(flag.longestName())
                    .isNull();
        });
    }

    private static List<OptionSpec> flags(CommandLine command) {
        List<OptionSpec> flags = new ArrayList<>(command.getCommandSpec().options().stream()
                .filter(option -> option.type() == boolean.class)
                .toList());
        command.getSubcommands().values().forEach(below -> flags.addAll(flags(below)));
        return flags;
    }

    @Test
    void thatVariableIsForTheDemoOnly() {
        Run.with(
                Map.of(
                        "IMMICH_URL", server.url(),
                        "IMMICH_API_KEY", server.apiKey(),
                        "IMMICH_DEMO_WRITES", "yes"),
                "albums",
                "July");

        assertThat(server.requests()).extracting(RecordedRequest::operationId).doesNotContain("createAlbum");
    }
}
