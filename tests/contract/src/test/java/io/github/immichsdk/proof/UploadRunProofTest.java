package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.FaultRule;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads a folder through all kinds of faults, is killed, resumes from its journal, and checks what the server has. */
class UploadRunProofTest {

    private static final int FILES = 50;
    private static final int KNOWN = 3;
    private static final String ALBUM = "Proof";
    private static final List<String> OPERATIONS =
            List.of("uploadAsset", "uploadAsset", "uploadAsset", "checkBulkUpload", "addAssetsToAlbum", "createAlbum");

    private final Proof proof = Proof.of("Uploads under faults", 500);

    @TempDir
    Path folder;

    private final List<Path> files = new ArrayList<>();
    private final List<String> checksums = new ArrayList<>();
    private final AtomicInteger killed = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicLong sentTwice = new AtomicLong();

    @BeforeEach
    void makeFiles() throws IOException {
        Random random = new Random(42);
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40_000)];
            random.nextBytes(bytes);
            Path file = Files.write(pictures.resolve("IMG_%02d.jpg".formatted(i)), bytes);
            files.add(file);
            checksums.add(FileChecksum.of(file));
        }
    }

    @Test
    void whateverGoesWrongEachFileIsOnTheServerOnceAndInTheAlbum() throws Exception {
        long began = System.nanoTime();
        // much of a run is waiting for limits to run out
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            proof.seeds().forEach(seed -> runs.add(threads.submit(() -> run(seed))));
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        proof.report(
                ("%d runs of %d files with %d faults (resets, cuts, 502, 503 with Retry-After, responses lost after the file was"
                                + " stored, silence), %d of them killed once or twice and resumed from the journal. Afterwards"
                                + " each file was on the server exactly once, with its bytes, and in the album; the journal and the"
                                + " counts of the report agreed. %d files were sent although the server had them. %.0f s.")
                        .formatted(
                                proof.runs(),
                                FILES,
                                faults.get(),
                                killed.get(),
                                sentTwice.get(),
                                (System.nanoTime() - began) / 1e9));
        assertThat(faults.get()).isGreaterThan(proof.runs());
        assertThat(killed.get()).isPositive();
    }

    private void run(long seed) {
        Random random = new Random(seed);
        FakeVersion version = FakeVersion.values()[(int) (seed % FakeVersion.values().length)];
        try (FakeImmich fake = FakeImmich.builder()
                .version(version)
                .seed(seed)
                .injectFaults()
                .jobsAfterRequests(random.nextInt(4))
                .start()) {
            try (ImmichClient calm = client(fake).build()) {
                for (int i = 0; i < KNOWN; i++) {
                    calm.uploads().upload(files.get(i));
                }
                calm.assets()
                        .trash(List.of(calm.uploads().upload(files.get(KNOWN)).id()));
                String doomed = calm.uploads().upload(files.get(KNOWN + 1)).id();
                calm.assets().delete(List.of(doomed));
            }
            for (int i = 0; i < 12; i++) {
                goWrong(fake, random);
            }
            Path journal = folder.resolve("journal-" + seed);
            for (int kills = random.nextInt(3); kills > 0; kills--) {
                journal = killedRun(fake, journal, 1 + random.nextInt(80));
            }
            UploadReport report = lastRun(fake, journal);
            faults.addAndGet(fake.faults().seen().size());
            fake.faults().clear();
            check(seed, fake, report, journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void goWrong(FakeImmich fake, Random random) {
        FaultRule rule = fake.faults()
                .on(OPERATIONS.get(random.nextInt(OPERATIONS.size())))
                .skip(random.nextInt(6));
        switch (random.nextInt(11)) {
            case 0 -> rule.resetBeforeHandling();
            case 1 -> rule.resetAfterHandling();
            case 2 -> rule.closeBeforeHandling();
            case 3 -> rule.closeAfterHandling();
            case 4 -> rule.respond(502).body("text/html", "<html>Bad gateway</html>");
            case 5 -> rule.respond(503).retryAfter(Duration.ZERO);
            case 6 -> rule.respondAfterHandling(502).body("text/html", "<html>Bad gateway</html>");
            case 7 -> rule.resetUploadAfter(random.nextInt(20_000));
            case 8 -> rule.cutBodyAfter(random.nextInt(20));
            case 9 -> rule.resetBodyAfter(random.nextInt(20));
            default -> {
                if (random.nextBoolean()) {
                    rule.stallBeforeHandling();
                } else {
                    rule.stallAfterHandling();
                }
            }
        }
    }

    /** Runs until the program dies. {@return the journal as it was on the disk then} */
    private Path killedRun(FakeImmich fake, Path journal, int at) {
        Path remaining = journal.resolveSibling(journal.getFileName() + "x");
        CancelHandle end = new CancelHandle();
        KilledAt transport = new KilledAt(JdkTransport.create(Duration.ofSeconds(5)), at, () -> {
            copy(journal, remaining);
            end.cancel();
        });
        try (transport;
                ImmichClient dying = client(fake).transport(transport).build()) {
            dying.uploads().run(job(journal).cancel(end));
        } catch (ImmichException e) {
            // died before the run began
        }
        if (transport.killed()) {
            killed.incrementAndGet();
            return Files.exists(remaining) ? remaining : journal;
        }
        return journal;
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.write(to, Files.readAllBytes(from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadReport lastRun(FakeImmich fake, Path journal) {
        try (ImmichClient immich = client(fake).build()) {
            return immich.uploads().run(job(journal));
        }
    }

    private UploadJob job(Path journal) {
        return UploadJob.of(folder.resolve("pictures"))
                .album(ALBUM)
                .journal(journal)
                .maxInFlight(4);
    }

    private static ImmichClientBuilder client(FakeImmich fake) {
        return ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .timeouts(Timeouts.defaults().response(Duration.ofMillis(300)).idle(Duration.ofMillis(300)))
                .retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(2)));
    }

    private static long countWithEarlierRuns(UploadReport report, UploadStatus status) {
        return report.files().stream().filter(file -> file.status() == status).count();
    }

    private void check(long seed, FakeImmich fake, UploadReport report, Path journal) throws IOException {
        assertThat(report.complete())
                .as("seed %d: %s %s", seed, report, report.failed())
                .isTrue();
        assertThat(countWithEarlierRuns(report, UploadStatus.DUPLICATE))
                .as("seed %d, duplicates", seed)
                .isEqualTo(KNOWN);
        assertThat(countWithEarlierRuns(report, UploadStatus.RESTORED))
                .as("seed %d, restored", seed)
                .isEqualTo(1);
        assertThat(countWithEarlierRuns(report, UploadStatus.CREATED))
                .as("seed %d, created", seed)
                .isEqualTo(FILES - KNOWN - 1);
        sentTwice.addAndGet(fake.requests().stream()
                .filter(request -> "uploadAsset".equals(request.operationId()) && request.status() == 200)
                .count());
        fake.runJobs();
        try (ImmichClient immich = client(fake).build();
                Stream<Asset> assets = immich.search().stream(AssetQuery.all());
                Stream<Asset> inAlbum = immich.albums()
                        .assets(immich.albums().find(ALBUM).orElseThrow().id())) {
            assertThat(assets.map(Asset::checksum))
                    .as("seed %d, on the server", seed)
                    .containsExactlyInAnyOrderElementsOf(checksums);
            assertThat(inAlbum.map(Asset::checksum))
                    .as("seed %d, in the album", seed)
                    .containsExactlyInAnyOrderElementsOf(checksums);
        }
        Map<String, String> last = new HashMap<>();
        Files.readAllLines(journal).stream()
                .skip(1)
                .map(line -> line.split(" "))
                .forEach(line -> last.put(line[5], line[0]));
        assertThat(last).as("seed %d, journal", seed).hasSize(FILES);
        assertThat(last.values()).containsOnly("CREATED", "DUPLICATE", "RESTORED");
    }
}
