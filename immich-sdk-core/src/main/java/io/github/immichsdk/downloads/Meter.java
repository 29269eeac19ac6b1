package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Ambient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what comes in, and tells a listener: a few times a second, and at the end of each file. One listener call at a time.
 * Thread-safe.
 */
final class Meter implements FileTransfer.Watch {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.downloads");
    private static final long OFTEN = Duration.ofMillis(200).toNanos();
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    /** How many bytes there were at a time. */
    private record Mark(long nanos, long bytes) {}

    private final Ambient ambient;
    private final @Nullable Consumer<? super DownloadProgress> listener;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private long files;
    private long filesTotal;
    private long bytes;
    private @Nullable Long bytesTotal;

    Meter(Ambient ambient, @Nullable Consumer<? super DownloadProgress> listener) {
        this.ambient = ambient;
        this.listener = listener;
        marks.add(new Mark(ambient.nanoTime().getAsLong(), 0));
    }

    /** Says what is ahead. */
    synchronized void expect(long allFiles, @Nullable Long allBytes) {
        filesTotal = allFiles;
        bytesTotal = allBytes;
    }

    /** For one file alone; of many the sizes are said before. */
    @Override
    public synchronized void comes(long count) {
        if (filesTotal == 1) {
            bytesTotal = count < 0 ? null : (Long) (bytes + count);
        }
    }

    @Override
    public synchronized void came(long count) {
        bytes += count;
        long now = ambient.nanoTime().getAsLong();
        Mark last = marks.getLast();
        if (now - last.nanos() >= OFTEN) {
            mark(now);
            tell();
        }
    }

    synchronized void fileDone() {
        files++;
        tell();
    }

    private void mark(long now) {
        marks.add(new Mark(now, bytes));
        while (marks.size() > 2 && now - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
    }

    private void tell() {
        if (listener == null) {
            return;
        }
        try {
            listener.accept(now());
        } catch (RuntimeException e) {
            LOG.debug("a listener failed", e);
        }
    }

    private DownloadProgress now() {
        Mark first = marks.getFirst();
        long nanos = ambient.nanoTime().getAsLong() - first.nanos();
        long speed = nanos <= 0 ? 0 : Math.round((bytes - first.bytes()) * 1e9 / nanos);
        Duration left =
                bytesTotal == null || speed <= 0 ? null : Duration.ofSeconds(Math.max(0, bytesTotal - bytes) / speed);
        return new DownloadProgress(files, filesTotal, bytes, bytesTotal, speed, left);
    }
}
