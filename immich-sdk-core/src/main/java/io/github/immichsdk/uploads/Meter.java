package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.internal.call.Speed;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts finished files and bytes, and reports to a listener a few times per second. Any thread may count bytes; the rest
 * belongs to the thread of the run.
 */
final class Meter {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.uploads");
    private static final long OFTEN = Duration.ofMillis(200).toNanos();

    private final Ambient ambient;
    private final Consumer<? super UploadProgress> listener;
    private final Speed speed = new Speed();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();
    private long files;
    private long filesTotal;
    private long bytes;
    private long bytesTotal;
    private @Nullable Long told;

    Meter(Ambient ambient, Consumer<? super UploadProgress> listener) {
        this.ambient = ambient;
        this.listener = listener;
    }

    /** Sets the totals. */
    void expect(long allFiles, long allBytes) {
        filesTotal = allFiles;
        bytesTotal = allBytes;
    }

    /** Bytes were read to be sent, or less than nothing if those read before are to be sent again. */
    void came(long count) {
        underWay.addAndGet(count);
        if (count > 0) {
            sent.addAndGet(count);
        }
    }

    /** One file is done. */
    void done(long size) {
        files++;
        bytes += size;
    }

    /** Reports the progress if it is due. */
    void tick() {
        long now = ambient.nanoTime().getAsLong();
        if (told == null || now - told >= OFTEN) {
            tell();
        }
    }

    void tell() {
        long now = ambient.nanoTime().getAsLong();
        told = now;
        long bytesSent = sent.get();
        speed.mark(now, bytesSent);
        try {
            listener.accept(progress(speed.perSecond(now, bytesSent)));
        } catch (RuntimeException e) {
            LOG.debug("a listener failed", e);
        }
    }

    private UploadProgress progress(long perSecond) {
        long here = Math.min(bytesTotal, bytes + Math.max(0, underWay.get()));
        return new UploadProgress(
                files, filesTotal, here, bytesTotal, perSecond, Speed.left(bytesTotal - here, perSecond));
    }
}
