package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Uploads one sparse file of 8 GB, and 2,000 files of 1 MB. The memory of this process is limited from outside. The server of
 * the large file is in it, too, and keeps it by its pages of zeros; that of the small ones is a process of its own.
 */
public final class BigUploads {

    private static final long HUGE = Long.getLong("bench.huge", 8L << 30);
    private static final int FILES = 2_000;
    private static final int SMALL = 1_000_000;

    private BigUploads() {}

    /**
     * Runs and prints.
     *
     * @param args none
     * @throws IOException if there is no room for the files
     */
    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("immich-sdk-bench");
        try {
            many(Files.createDirectory(folder.resolve("many")), Files.createDirectory(folder.resolve("store")));
            huge(Files.createDirectory(folder.resolve("huge")));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void huge(Path folder) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(
                        folder.resolve("huge.mp4"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE);
                FakeImmich fake = FakeImmich.start()) {
            file.position(HUGE - 1);
            file.write(ByteBuffer.wrap(new byte[] {1}));
            upload("one sparse file of 8 GB", fake.url(), fake.apiKey(), folder);
        }
    }

    private static void many(Path folder, Path store) throws IOException {
        Random random = new Random(1);
        byte[] bytes = new byte[SMALL];
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            Files.write(folder.resolve("IMG_%04d.jpg".formatted(i)), bytes);
        }
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = server.inputReader()) {
            upload("2,000 files of 1 MB", said.readLine(), said.readLine(), folder);
        } finally {
            server.destroy();
            server.onExit().join();
        }
    }

    /** A server that keeps uploads in a folder; prints its address and a key, and serves until it is stopped. */
    public static final class Server {

        private Server() {}

        /**
         * Serves.
         *
         * @param args the folder
         * @throws InterruptedException if it is interrupted
         */
        public static void main(String... args) throws InterruptedException {
            FakeImmich fake = FakeImmich.builder().keepFilesIn(Path.of(args[0])).start();
            System.out.println(fake.url() + System.lineSeparator() + fake.apiKey());
            Thread.currentThread().join();
        }
    }

    private static void upload(String what, String url, String key, Path folder) {
        try (ImmichClient immich =
                ImmichClient.builder().server(url).apiKey(key).build()) {
            System.gc();
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long begun = System.nanoTime();
            UploadReport report = immich.uploads().run(UploadJob.of(folder).album("Bench"));
            double seconds = (System.nanoTime() - begun) / 1e9;
            long peak =
                    heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
            long bytes = report.files().stream().mapToLong(file -> file.size()).sum();
            System.out.printf(
                    "%s: %s in %.1f s, %.0f MB/s, read twice; peak heap %d MB of %d MB%n",
                    what,
                    report,
                    seconds,
                    bytes / 1e6 / seconds,
                    peak >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
