package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.proof.ExampleProcess;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Ctrl-C or a kill leaves behind: a program that is ended in the middle resumes where it stopped when it is called again. */
@Tag("posix")
class EndedExamplesTest {

    private static final int FILES = 8;
    private static final int BYTES = 400_000;

    /** More than a program on a busy machine needs to start, or to end. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String HINT = "Interrupted. Run the same command again to resume; what is done is kept.";

    /** The ways to end a program, with its exit code: by Ctrl-C, by a request to end, or killed without warning. */
    private enum Ending {
        INTERRUPTED(130),
        REQUESTED(143),
        KILLED(137);

        private final int exitCode;

        Ending(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    @TempDir
    Path folder;

    private FakeImmich fake;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().injectFaults().start();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-C6")
    void anInterruptedUploadResumesWhereItStopped(Ending ending) throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path state = folder.resolve("state");
        TreeSet<String> checksums = new TreeSet<>();
        Random random = new Random(8);
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            checksums.add(FileChecksum.of(Files.write(pictures.resolve("IMG_" + i + ".jpg"), bytes)));
        }
        fake.faults().on("uploadAsset").always().slowUpload(BYTES / 20, Duration.ofMillis(20));
        List<String> command = List.of(
                "upload",
                pictures.toString(),
                "--yes",
                "--in-flight",
                "1",
                "--album",
                "July",
                "--state-dir",
                state.toString());

        Path log = endedInTheMiddle(command, "uploadAsset", ending);
        int before = count("uploadAsset");
        fake.faults().clear();
        Process again = run(command);

        assertHint(log, ending);
        assertThat(again.waitFor()).isZero();
        assertThat(before).isBetween(1, FILES - 1);
        try (ImmichClient immich =
                ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build()) {
            List<Asset> assets = immich.search().stream(AssetQuery.all()).toList();
            assertThat(assets).hasSize(FILES);
            assertThat(assets).extracting(Asset::checksum).containsExactlyInAnyOrderElementsOf(checksums);
        }
        assertThat(files(state)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-C6")
    void anInterruptedBackupResumesWhereItStopped(Ending ending) throws Exception {
        for (int i = 0; i < FILES; i++) {
            fake.seed()
                    .asset(
                            "IMG_" + i + ".jpg",
                            Instant.parse("2026-05-01T10:00:00Z").plusSeconds(i))
                    .zeros(BYTES + i)
                    .add();
        }
        Path backup = folder.resolve("backup");
        fake.faults().on("downloadAsset").always().drip(BYTES / 20, Duration.ofMillis(20));
        List<String> command = List.of("backup", "--to", backup.toString());

        Path log = endedInTheMiddle(command, "downloadAsset", ending);
        fake.faults().clear();

        assertHint(log, ending);
        assertThat(run(command).waitFor()).isZero();
        assertThat(run(List.of("backup", "--to", backup.toString(), "--verify")).waitFor())
                .isZero();
        assertThat(files(backup).stream().filter(file -> file.toString().endsWith(".jpg")))
                .hasSize(FILES);
        assertThat(files(backup)).noneMatch(file -> file.toString().contains(".part"));
    }

    @Test
    @Tag("case-C6")
    void aDownloadThatIsInterruptedSaysHowToResumeIt() throws Exception {
        fake.seed()
                .asset("a.jpg", Instant.parse("2026-05-01T10:00:00Z"))
                .zeros(BYTES)
                .add();
        fake.faults().on("downloadAsset").always().drip(BYTES / 200, Duration.ofMillis(50));
        Path target = folder.resolve("photos");
        List<String> command = List.of("download", "--to", target.toString());

        Path log = endedInTheMiddle(command, "downloadAsset", Ending.INTERRUPTED);
        fake.faults().clear();

        assertHint(log, Ending.INTERRUPTED);
        assertThat(run(command).waitFor()).isZero();
        assertThat(target.resolve("a.jpg")).hasSize(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync --own-session S", "mirror --db S.sqlite"})
    @Tag("case-C6")
    void aStreamThatIsInterruptedSaysHowToResumeIt(String arguments) throws Exception {
        fake.seed().photos(50, i -> Instant.parse("2026-05-01T10:00:00Z").plusSeconds(i));
        fake.faults().on("getSyncStream").always().stallAfterLines(20);
        List<String> command = List.of(
                arguments.replace("S", folder.resolve("state").toString()).split(" "));

        Path log = endedInTheMiddle(command, "getSyncStream", Ending.INTERRUPTED);
        fake.faults().clear();

        assertHint(log, Ending.INTERRUPTED);
        assertThat(run(command).waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stack-bursts --journal S", "duplicates", "multi-user", "timeline --svg S"})
    @Tag("case-C6")
    void anyOtherInterruptedExampleSaysHowToResumeInOneObject(String arguments) throws Exception {
        fake.faults().any().always().stallBeforeHandling();
        List<String> command =
                List.of((arguments.replace("S", folder.resolve("state").toString()) + " --json").split(" "));

        Path log = endedInTheMiddle(
                command, Ending.INTERRUPTED, () -> !fake.faults().seen().isEmpty());

        assertThat(Files.readString(log)).containsOnlyOnce("\"error\"").contains("\"Interrupted\"", "130");
        assertHint(log, Ending.INTERRUPTED);
    }

    @Test
    @Tag("case-C6")
    void anInterruptedProgramThatPrintsJsonPrintsOneObject() throws Exception {
        fake.seed()
                .asset("a.jpg", Instant.parse("2026-05-01T10:00:00Z"))
                .zeros(BYTES)
                .add();
        fake.faults().on("downloadAsset").always().drip(BYTES / 200, Duration.ofMillis(50));

        Path log = endedInTheMiddle(
                List.of("download", "--json", "--to", folder.resolve("photos").toString()),
                "downloadAsset",
                Ending.INTERRUPTED);

        assertThat(Files.readString(log)).containsOnlyOnce("\"error\"").contains("\"Interrupted\"", "130");
        assertHint(log, Ending.INTERRUPTED);
    }

    /** Checks that the last line says how to resume, once, and that nothing else is printed about the end. */
    private static void assertHint(Path log, Ending ending) throws IOException {
        List<String> lines = Files.readAllLines(log);
        if (ending == Ending.KILLED) {
            assertThat(lines).doesNotContain(HINT);
        } else {
            assertThat(lines).last().isEqualTo(HINT);
            assertThat(lines).containsOnlyOnce(HINT).noneMatch(line -> line.startsWith("error: "));
        }
    }

    /** Runs a program until it has made a request or two, and ends it. {@return the file with its output}. */
    private Path endedInTheMiddle(List<String> command, String operation, Ending ending) throws Exception {
        return endedInTheMiddle(command, ending, () -> count(operation) > 0);
    }

    private Path endedInTheMiddle(List<String> command, Ending ending, BooleanSupplier begun) throws Exception {
        fake.clearRequests();
        Path log = folder.resolve("ended.log");
        Process process = ExampleProcess.start(command, environment(), log);
        long begin = System.nanoTime();
        while (!begun.getAsBoolean() && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new AssertionError("it sent no request: " + text(log));
            }
        }
        switch (ending) {
            case INTERRUPTED -> ExampleProcess.interrupt(process);
            case REQUESTED -> process.destroy();
            case KILLED -> process.destroyForcibly();
        }
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + text(log));
        }
        assertThat(process.exitValue()).as(() -> text(log)).isEqualTo(ending.exitCode);
        return log;
    }

    private Process run(List<String> command) throws IOException {
        return ExampleProcess.start(command, environment(), Files.createTempFile(folder, "run", ".log"));
    }

    private Map<String, String> environment() {
        return Map.of(
                "IMMICH_URL", fake.url(),
                "IMMICH_API_KEY", fake.apiKey(),
                "IMMICH_EMAIL", fake.admin().email(),
                "IMMICH_PASSWORD", fake.admin().password());
    }

    private int count(String operation) {
        return (int) fake.requests().stream()
                .filter(request -> request.operationId().equals(operation))
                .count();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
