package io.github.immichsdk.proxies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/** Folders for what the proxies write. They stay below {@code target} after the run, to be looked at. */
final class Folders {

    private static final Path PARENT =
            Path.of(System.getProperty("immich.proxies.folder", "target/proxies")).toAbsolutePath();
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

    /** Makes a folder that every user may write to: squid, started by root, works as another user. */
    static Path makeForAll(String name) {
        try {
            Path folder = Files.createTempDirectory("immich-" + name);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
