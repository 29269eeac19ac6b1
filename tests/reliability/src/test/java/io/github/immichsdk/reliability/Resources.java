package io.github.immichsdk.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Counts what this process holds: connections to servers, threads of clients, open files. Linux only, like the counts' source. */
final class Resources {

    private static final Set<String> OPEN = Set.of("01", "08");
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private Resources() {}

    /**
     * Counts the client's ends of connections.
     *
     * @param ports the ports of the servers
     * @return how many are established, or closed by the server only
     */
    static long connections(Collection<Integer> ports) {
        Set<String> wanted =
                Set.copyOf(ports.stream().map(port -> "%04X".formatted(port)).toList());
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(file -> lines(file).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(part ->
                        OPEN.contains(part[3]) && wanted.contains(part[2].substring(part[2].lastIndexOf(':') + 1)))
                .count();
    }

    /** {@return the number of threads of HTTP clients and of the SDK} */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-")
                        || thread.getName().startsWith("immich-sdk"))
                .count();
    }

    /** {@return the number of open files below a folder} */
    static long files(Path folder) {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.filter(one -> isBelow(folder, one)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBelow(Path folder, Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a count is at most a limit, with collections between; returns the last count. */
    static long settled(LongSupplier count, long limit, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long found = count.getAsLong();
        while (found > limit && System.nanoTime() < end) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
            found = count.getAsLong();
        }
        return found;
    }

    /** {@return the bytes of the heap that are in use after collections} */
    static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            LockSupport.parkNanos(50_000_000);
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
