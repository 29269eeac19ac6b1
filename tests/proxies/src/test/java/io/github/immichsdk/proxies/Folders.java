package io.github.immichsdk.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Folders for what the proxies write. They stay below {@code target} after the run, to be looked at. */
final class Folders {

    private static final Path PARENT = Path.of(System.getProperty("immich.proxies.folder", "target/proxies"))
            .toAbsolutePath();
    private static final long RUN = ProcessHandle.current().pid();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Folders() {}

    static Path make(String name) {
        try {
            return Files.createDirectories(PARENT.resolve(name + "-" + RUN + "-" + NUMBER.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // It is in the temporary folder of this machine, which is emptied anyway.
        }
    }

    /** Makes a folder that every user may write to: squid, started by root, works as another user. */
    static Path makeForAll(String name) {
        try {
            Path folder = Files.createTempDirectory("immich-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
