package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.downloads.DownloadedFile;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Downloads one file of 8 GB, and 2,000 files of 1 MB. Server and client are in one process, whose memory is limited from
 * outside. Needs 8 GB on the disk, in a folder of its own in the one for temporary files.
 */
public final class BigDownload {

    private static final long BIG = 8L << 30;
    private static final int FILES = 2000;
    private static final long SMALL = 1_000_000;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private BigDownload() {}

    /**
     * Runs and prints.
     *
     * @param args none
     * @throws IOException if the disk is full
     */
    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("immich-sdk-download");
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .build()) {
            one(fake, immich, folder);
            many(fake, immich, folder);
        } finally {
            delete(folder);
        }
    }

    private static void one(FakeImmich fake, ImmichClient immich, Path folder) throws IOException {
        String id = fake.seed().asset("big.mp4", START).zeros(BIG).add().id();
        long begun = begin();
        DownloadedFile file = immich.downloads().original(id).to(folder.resolve("big.mp4"));
        report("one file", file.size() + " bytes, checked by its " + file.check(), begun);
        Files.delete(file.path());
    }

    private static void many(FakeImmich fake, ImmichClient immich, Path folder) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            ids.add(fake.seed()
                    .asset("IMG_" + i + ".jpg", START.plusSeconds(i))
                    .zeros(SMALL + i)
                    .add()
                    .id());
        }
        long begun = begin();
        DownloadReport report = immich.downloads().run(DownloadJob.of(ids).folder(folder.resolve("many")));
        report("many files", report + ", " + report.bytes() + " bytes", begun);
    }

    private static long begin() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return System.nanoTime();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void report(String step, String result, long begun) {
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s: %s, in %.1f s, at most %d MB of a heap of %d MB, server and client together%n",
                step,
                result,
                (System.nanoTime() - begun) / 1e9,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
