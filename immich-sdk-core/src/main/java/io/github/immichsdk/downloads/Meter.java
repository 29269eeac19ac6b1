package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.internal.call.Speed;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts received bytes, and reports to a listener: a few times per second, and at the end of each file. One listener call
 * at a time. Thread-safe.
 */
final class Meter implements FileTransfer.Watch {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.downloads");
    private static final long OFTEN = Duration.ofMillis(200).toNanos();

    private final Ambient ambient;
    private final @Nullable Consumer<? super DownloadProgress> listener;
    private final Speed speed = new Speed();
    private long marked;
    private long files;
    private long filesTotal;
    private long bytes;
    private @Nullable Long bytesTotal;

    Meter(Ambient ambient, @Nullable Consumer<? super DownloadProgress> listener) {
        this.ambient = ambient;
        this.listener = listener;
        mark(ambient.nanoTime().getAsLong());
    }

    /** Sets the totals. */
    synchronized void expect(long allFiles, @Nullable Long allBytes) {
        filesTotal = allFiles;
        bytesTotal = allBytes;
    }

    /** For a single file; for many, the sizes are set before. */
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
        if (now - marked >= OFTEN) {
            mark(now);
            tell();
        }
    }

    synchronized void fileDone() {
        files++;
        tell();
    }

    private void mark(long now) {
        marked = now;
        speed.mark(now, bytes);
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
        long perSecond = speed.perSecond(ambient.nanoTime().getAsLong(), bytes);
        Duration left = bytesTotal == null ? null : Speed.left(Math.max(0, bytesTotal - bytes), perSecond);
        return new DownloadProgress(files, filesTotal, bytes, bytesTotal, perSecond, left);
    }
}
