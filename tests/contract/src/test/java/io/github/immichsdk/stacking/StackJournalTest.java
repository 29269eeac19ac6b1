package io.github.immichsdk.stacking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journal of a stack run: whatever else the user names instead of one is refused and stays as it is. */
@Timeout(120)
class StackJournalTest {

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;
    private ImmichStacking stacking;
    private StackPlan plan;

    @BeforeEach
    void start() {
        fake = FakeImmich.start();
        immich = ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
        stacking = ImmichStacking.of(immich);
        for (int i = 0; i < 3; i++) {
            Instant taken = Instant.parse("2025-06-01T12:00:00Z").plusSeconds(600L * i);
            fake.seed().asset("IMG_%d.jpg".formatted(i), taken).add();
            fake.seed().asset("IMG_%d.dng".formatted(i), taken).add();
        }
        plan = stacking.plan(AssetSelection.all(), StackCriteria.defaults(), ExistingStacks.KEEP);
        assertThat(plan.writes()).hasSize(3);
        fake.clearRequests();
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    static Stream<byte[]> foreignContents() {
        return Stream.of(
                        "my diary without newline",
                        "my diary\nwith lines\n",
                        "{\"format\":2,\"changes\":[],\"skipped\":[]}",
                        "i",
                        "immich-",
                        "immich-stack-run-1x",
                        "immich-stack-run-1 0000",
                        "immich-stack-run-1 " + "0".repeat(64) + "\n0 3fa85f64-5717-4562-b3fc-2c963f66afa6\n",
                        "\n",
                        "\u0000\u0001\u00ff\ufffd")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Tag("trust-H5")
    @MethodSource("foreignContents")
    @Tag("case-H5")
    void anyOtherFileIsRefusedAndKeptByteForByte(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("mine"), content);

        assertRefused(file);

        assertThat(file).hasBinaryContent(content);
    }

    @Test
    @Tag("trust-H5")
    @Tag("case-H5")
    void thePlansOwnFileIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), plan.toJson());

        assertRefused(file);

        assertThat(file).hasContent(plan.toJson());
    }

    @Test
    @Tag("trust-H5")
    @Tag("case-H5")
    void aBinaryFileOfAnySizeIsRefusedAndKept() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new java.util.Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("picture.jpg"), bytes);

        assertRefused(file);

        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    @Tag("posix")
    @Tag("trust-H5")
    @Tag("case-H5")
    @Tag("case-M5")
    void aLinkIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "");
        Path link = Files.createSymbolicLink(folder.resolve("journal"), victim);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("not-there"));

        assertRefused(link);
        assertRefused(dangling);

        assertThat(victim).isEmptyFile();
        assertThat(folder.resolve("not-there")).doesNotExist();
    }

    @Test
    @Tag("posix")
    @Tag("case-H5")
    void aDirectoryOrAPipeIsRefusedAtOnce() throws Exception {
        assertRefused(Files.createDirectory(folder.resolve("directory")));

        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertRefused(pipe);
    }

    @Test
    @Tag("case-H5")
    void aFileInAFolderThatIsNotThereIsAFailureThatNamesIt() {
        Path file = folder.resolve("no/such/folder/journal");

        assertThatThrownBy(() -> stacking.apply(plan, file))
                .isInstanceOf(ImmichFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("another file");
        assertThat(created()).isZero();
    }

    @Test
    @Tag("case-H5")
    void anEmptyFileBecomesTheJournalAndALineCutShortIsDroppedFromIt() throws IOException {
        Path file = Files.createFile(folder.resolve("journal"));

        assertThat(stacking.apply(plan, file).complete()).isTrue();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines)
                .as("the header, and for each change its beginning and its end")
                .hasSize(7);
        assertThat(lines.get(0)).startsWith("immich-stack-run-1 ");
        Files.writeString(file, String.join("\n", lines.subList(0, 6)) + "\n2 3fa8");
        fake.clearRequests();
        StackReport again = stacking.apply(plan, file);
        assertThat(again.earlier()).isNotEmpty().isEqualTo(again.changes());
        assertThat(created()).isZero();
        assertThat(file).hasContent(String.join("\n", lines) + "\n");
    }

    @Test
    @Tag("case-H5")
    void aDryRunNeitherCreatesNorChangesTheFile() throws IOException {
        Path missing = folder.resolve("journal");
        Path diary = Files.writeString(folder.resolve("diary"), "my diary");
        try (ImmichClient dry = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .dryRun()
                .build()) {
            assertThat(ImmichStacking.of(dry).apply(plan, missing).complete()).isTrue();
            assertThatThrownBy(() -> ImmichStacking.of(dry).apply(plan, diary))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(missing).doesNotExist();
        assertThat(diary).hasContent("my diary");
    }

    @Test
    @Tag("trust-M6")
    @Tag("case-M6")
    void aSecondRunWithTheJournalOfARunUnderWayIsRefused() {
        Path file = folder.resolve("journal");
        RunJournal underWay = RunJournal.open(file, plan.writes());
        try {
            assertThatThrownBy(() -> stacking.apply(plan, file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("in use by another run");
            assertThat(created()).isZero();
        } finally {
            underWay.close();
        }

        assertThat(stacking.apply(plan, file).complete()).isTrue();
        assertThat(created()).isEqualTo(3);
    }

    @Test
    @Tag("trust-M6")
    @Tag("case-M6")
    void aSecondRunOfAnotherProcessIsRefused() throws Exception {
        Path file = folder.resolve("journal");
        assertThat(stacking.apply(plan, file).complete()).isTrue();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");

            assertThatThrownBy(() -> stacking.apply(plan, file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in use by another run");
        } finally {
            other.outputWriter().close();
            other.waitFor();
        }
        assertThat(stacking.apply(plan, file).complete()).isTrue();
    }

    /** Holds the lock of a file until its input ends. */
    static final class Holder {
        public static void main(String... args) throws IOException {
            try (var channel = java.nio.channels.FileChannel.open(
                            Path.of(args[0]), java.nio.file.StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid() ? "locked" : "not locked");
                while (System.in.read() >= 0) {
                    // until the test closes it
                }
            }
        }
    }

    private void assertRefused(Path file) {
        assertThatThrownBy(() -> stacking.apply(plan, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("give");
        assertThat(created()).isZero();
    }

    private long created() {
        return fake.requests().stream()
                .map(RecordedRequest::operationId)
                .filter("createStack"::equals)
                .count();
    }
}
