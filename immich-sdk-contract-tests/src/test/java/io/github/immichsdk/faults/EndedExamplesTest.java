package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetQuery;
import io.github.immichsdk.assets.FileChecksum;
import io.github.immichsdk.proof.ExampleProcess;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Ctrl-C or a kill leaves behind: a program that is ended in the middle goes on where it was when it is called again. */
class EndedExamplesTest {

    private static final int FILES = 8;
    private static final int BYTES = 400_000;

    /** The ways to end a program, with its exit code: told to, as by Ctrl-C, or without a chance to do anything about it. */
    private enum Ending {
        TOLD(143),
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
        fake = FakeImmich.builder().withFaults().start();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatWasEndedGoesOnWhereItWas(Ending ending) throws Exception {
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

        assertThat(Files.readString(log).contains("Call it again")).isEqualTo(ending == Ending.TOLD);
        assertThat(again.waitFor()).isZero();
        assertThat(before).isBetween(1, FILES - 1);
        try (ImmichClient immich =
                ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build()) {
            List<Asset> assets = immich.assets().stream(AssetQuery.all()).toList();
            assertThat(assets).hasSize(FILES);
            assertThat(assets).extracting(Asset::checksum).containsExactlyInAnyOrderElementsOf(checksums);
        }
        assertThat(files(state)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBackupThatWasEndedGoesOnWhereItWas(Ending ending) throws Exception {
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

        endedInTheMiddle(command, "downloadAsset", ending);
        fake.faults().clear();

        assertThat(run(command).waitFor()).isZero();
        assertThat(run(List.of("backup", "--to", backup.toString(), "--verify")).waitFor())
                .isZero();
        assertThat(files(backup).stream().filter(file -> file.toString().endsWith(".jpg")))
                .hasSize(FILES);
        assertThat(files(backup)).noneMatch(file -> file.toString().contains(".part"));
    }

    /** Runs a program until it has made a request or two, and ends it; gives what it printed. */
    private Path endedInTheMiddle(List<String> command, String operation, Ending ending) throws Exception {
        fake.clearRequests();
        Path log = folder.resolve("ended.log");
        Process process = ExampleProcess.start(command, environment(), log);
        while (count(operation) == 0 && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
            assertThat(log).exists();
        }
        if (ending == Ending.TOLD) {
            process.destroy();
        } else {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(() -> text(log)).isEqualTo(ending.exitCode);
        return log;
    }

    private Process run(List<String> command) throws IOException {
        return ExampleProcess.start(command, environment(), Files.createTempFile(folder, "run", ".log"));
    }

    private Map<String, String> environment() {
        return Map.of("IMMICH_URL", fake.url(), "IMMICH_API_KEY", fake.apiKey());
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
