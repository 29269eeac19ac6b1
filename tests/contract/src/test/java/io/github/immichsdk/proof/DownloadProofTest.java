package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.downloads.BackupJob;
import io.github.immichsdk.downloads.DownloadFileResult;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultRule;
import io.github.immichsdk.testkit.RecordedRequest;
import io.github.immichsdk.transport.JdkTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps libraries of 50 files over connections that break, in programs that are killed, and compares what is there afterwards. */
class DownloadProofTest {

    private static final int FILES = 50;
    private static final int MOST_RUNS = 40;
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final String MANIFEST = ".immich-sdk-manifest.jsonl";
    private static final List<String> NAMES = List.of(
            "IMG_0001.jpg",
            "img_0001.JPG",
            "Søndag på fjellet.jpg",
            "日本の海 🚢.heic",
            "Москва.png",
            "القاهرة.mov",
            "नमस्ते.jpg",
            "it's \"100%\" fine.jpg",
            ".hidden.jpg",
            "..",
            "../../escape.jpg",
            "/etc/passwd.jpg",
            "C:\\Windows\\nul.jpg",
            "con.jpg",
            "a.jpg.part",
            MANIFEST,
            "very long ".repeat(40) + ".jpeg",
            "🚢".repeat(100) + ".png");

    private final Proof proof = Proof.of("Downloads over broken connections", 500);

    @TempDir
    Path base;

    private int faults;
    private int kills;
    private int runs;

    @Test
    void afterAnyFaultsAndKillsEachFileIsThereOnceWithItsBytes() throws IOException {
        for (long seed : proof.seeds().toArray()) {
            System.out.println("downloads, seed " + seed);
            keep(seed);
        }
        proof.report(
                ("%,d libraries of %d files with hostile names, each backed up by runs that were repeated until one was"
                                + " complete: %,d runs, %,d of them killed at a random byte, their manifests and parts cut at random too;"
                                + " %,d faults (resets, cuts, stalls, 502, 503 with Retry-After). Afterwards each"
                                + " file was in the folder once with equal bytes, no other file was in it or outside, and a further run"
                                + " downloaded nothing.")
                        .formatted(proof.runs(), FILES, runs, kills, faults));
        assertThat(kills).isPositive();
        assertThat(faults).isPositive();
    }

    private void keep(long seed) throws IOException {
        Random random = new Random(seed);
        FakeVersion version = FakeVersion.values()[(int) (seed % FakeVersion.values().length)];
        Path outside = Files.createDirectories(base.resolve("seed-" + seed));
        Path folder = outside.resolve("kept");
        try (FakeImmich fake =
                FakeImmich.builder().version(version).seed(seed).injectFaults().start()) {
            Map<String, byte[]> library = fill(fake, random);
            DownloadReport report = null;
            for (int run = 0; run < MOST_RUNS && (report == null || !report.complete()); run++) {
                script(fake, random);
                report = run(fake, folder, random);
                faults += fake.faults().seen().size();
                fake.faults().clear();
                runs++;
            }
            assertThat(report).as("seed %d", seed).isNotNull();
            assertThat(report.complete()).as("seed %d: %s", seed, report).isTrue();
            compare(seed, report, library, folder);
            assertThat(files(outside)).as("seed %d", seed).hasSize(FILES + 1);
            nothingIsDownloadedAgain(fake, folder, seed);
        }
    }

    private static Map<String, byte[]> fill(FakeImmich fake, Random random) {
        Map<String, byte[]> library = new HashMap<>();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[i == 0 ? 0 : 1 + random.nextInt(60_000)];
            random.nextBytes(bytes);
            String name = i < NAMES.size() ? NAMES.get(i) : NAMES.get(random.nextInt(NAMES.size()));
            library.put(
                    fake.seed()
                            .asset(name, NOON.plusSeconds(86_400L * random.nextInt(60)))
                            .bytes(bytes)
                            .add()
                            .id(),
                    bytes);
        }
        return library;
    }

    private static void script(FakeImmich fake, Random random) {
        for (int i = 0; i < 10; i++) {
            FaultRule rule = fake.faults().on("downloadAsset").skip(random.nextInt(5));
            int bytes = random.nextInt(50_000);
            switch (random.nextInt(i == 0 ? 7 : 6)) {
                case 0 -> rule.resetBodyAfter(bytes);
                case 1 -> rule.cutBodyAfter(bytes);
                case 2 -> rule.respond(502).body("text/html", "<html>Bad Gateway</html>");
                case 3 -> rule.respond(503).retryAfter(Duration.ZERO);
                case 4 -> rule.resetBeforeHandling();
                case 5 -> rule.closeAfterHandling();
                default -> rule.stallBodyAfter(bytes);
            }
        }
        if (random.nextInt(4) == 0) {
            fake.faults().on("searchAssets").resetAfterHandling();
        }
    }

    /** Runs once, and maybe is killed in the middle; gives null then. */
    private @Nullable DownloadReport run(FakeImmich fake, Path folder, Random random) throws IOException {
        boolean doomed = random.nextInt(3) > 0;
        KillSwitch transport = new KillSwitch(
                JdkTransport.create(Duration.ofSeconds(5)), doomed ? random.nextInt(1_500_000) : Long.MAX_VALUE);
        try (transport;
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .transport(transport)
                        .retry(new RetryOptions(2, Duration.ofMillis(1), 0, Duration.ofSeconds(10)))
                        .timeouts(
                                Timeouts.defaults().idle(Duration.ofMillis(150)).response(Duration.ofSeconds(1)))
                        .build()) {
            return immich.downloads().run(BackupJob.of(folder)).files();
        } catch (KillSwitch.Killed killed) {
            kills++;
            lose(folder, random);
            return null;
        } catch (ImmichException listFailed) {
            return null;
        }
    }

    /** What was not yet on the disk when the machine went down with the program. */
    private static void lose(Path folder, Random random) throws IOException {
        for (Path file : files(folder)) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".part") || file.equals(folder.resolve(MANIFEST))) {
                byte[] bytes = Files.readAllBytes(file);
                int lost = Math.min(bytes.length, random.nextInt(200));
                Files.write(file, Arrays.copyOf(bytes, bytes.length - lost));
            }
        }
    }

    private static void compare(long seed, DownloadReport report, Map<String, byte[]> library, Path folder)
            throws IOException {
        Map<Path, byte[]> expected = new HashMap<>();
        for (DownloadFileResult file : report.files()) {
            expected.put(file.path(), library.get(file.assetId()));
        }
        List<Path> there = files(folder).stream()
                .filter(file -> !file.equals(folder.resolve(MANIFEST)))
                .toList();
        assertThat(there).as("seed %d", seed).hasSize(FILES).containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (Path file : there) {
            assertThat(file).as("seed %d", seed).hasBinaryContent(expected.get(file));
        }
    }

    private static void nothingIsDownloadedAgain(FakeImmich fake, Path folder, long seed) {
        fake.clearRequests();
        try (ImmichClient immich =
                ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build()) {
            assertThat(immich.downloads().run(BackupJob.of(folder)))
                    .as("seed %d", seed)
                    .hasToString("0 downloaded, 50 already there, 0 failed, 0 gone from the server and kept");
            assertThat(immich.downloads().verifyWithServer(folder).complete()).isTrue();
        }
        assertThat(fake.requests()).extracting(RecordedRequest::operationId).doesNotContain("downloadAsset");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
