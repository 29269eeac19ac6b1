package io.github.immichsdk.contract;

import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.CallInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * Notes which operations a genuine server carried out, for the page on coverage: the lines of this run join those of earlier
 * runs in {@code docs/live-operations.tsv} when the tests end.
 */
final class LiveOperations implements CallInterceptor {

    private static final Path FILE = Path.of(System.getProperty("immich.root"), "docs", "live-operations.tsv");
    private static final Set<String> DONE = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(LiveOperations::write));
    }

    private final ServerVersion version;

    LiveOperations(ServerVersion version) {
        this.version = version;
    }

    @Override
    public @Nullable Observation start(Attempt attempt) {
        String line = version + "\t" + attempt.operation().id();
        boolean typed = attempt.operation().id().matches("\\w+"); // a raw call has its request as ID
        return result -> {
            if (typed && result.status() != null && result.status() < 300) {
                DONE.add(line);
            }
        };
    }

    private static void write() {
        try {
            Set<String> lines = new TreeSet<>(Files.readAllLines(FILE)); // '#' comes first
            lines.addAll(DONE);
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
