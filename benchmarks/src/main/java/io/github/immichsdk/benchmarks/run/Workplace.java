package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The folder for the files that are uploaded and written. In memory where there is room, so that the disk is not what is
 * measured.
 */
final class Workplace implements AutoCloseable {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 8_000_000_000L;
    private static final int LARGEST_RANDOM = 16_000_000;

    private final Path folder;
    private String uploads = "";

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace open(Path otherwise) throws IOException {
        String set = System.getProperty("benchmark.files", "");
        Path parent = set.isEmpty() ? otherwise : Path.of(set);
        if (set.isEmpty()
                && Files.isWritable(MEMORY)
                && Files.getFileStore(MEMORY).getUsableSpace() > ROOM) {
            parent = MEMORY;
        }
        Workplace place =
                new Workplace(Files.createTempDirectory(Files.createDirectories(parent), "immich-sdk-benchmarks"));
        // files in memory would stay there after an interrupted run
        Runtime.getRuntime().addShutdownHook(new Thread(place::closeAtExit));
        return place;
    }

    /** {@return the folder, which names what kind of disk was measured} */
    Path folder() {
        return folder;
    }

    /** {@return an empty folder for what a program writes} */
    Path written() throws IOException {
        Path written = folder.resolve("written");
        delete(written);
        return Files.createDirectory(written);
    }

    /** {@return a folder with the files that a task uploads} */
    Path uploads(Task task) throws IOException {
        Path files = folder.resolve("uploads");
        String wanted = task.count() + " of " + task.size();
        if (!uploads.equals(wanted)) {
            delete(files);
            Files.createDirectory(files);
            Random random = new Random(1);
            for (long number = 0; number < task.count(); number++) {
                write(files.resolve("IMG_%04d.jpg".formatted(number)), task.size(), random);
            }
            uploads = wanted;
        }
        return files;
    }

    /** Writes a file of random bytes, or, if it is large, a sparse one that begins with them. */
    private static void write(Path file, long size, Random random) throws IOException {
        byte[] bytes = new byte[(int) Math.min(size, LARGEST_RANDOM)];
        random.nextBytes(bytes);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes);
        }
        if (size > bytes.length) {
            try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
                longer.setLength(size);
            }
        }
    }

    void clearWritten() throws IOException {
        delete(folder.resolve("written"));
    }

    @Override
    public void close() throws IOException {
        delete(folder);
    }

    private void closeAtExit() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("could not delete " + folder + ": " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
