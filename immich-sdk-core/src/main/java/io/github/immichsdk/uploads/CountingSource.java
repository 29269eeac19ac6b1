package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.http.BulkStream;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A source whose bytes are counted while they are sent; from the start again if it is sent again. */
final class CountingSource implements UploadSource {

    private final UploadSource source;
    private final ProgressReporter progress;
    private final AtomicLong counted = new AtomicLong();

    CountingSource(UploadSource source, ProgressReporter progress) {
        this.source = source;
        this.progress = progress;
    }

    /** Takes back what was counted: the file is done, or sent again. */
    void forget() {
        progress.takeBack(counted.getAndSet(0));
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public Instant modified() {
        return source.modified();
    }

    @Override
    public InputStream open() throws IOException {
        forget();
        return new BulkStream(source.open()) {
            @Override
            public int read(byte[] into, int from, int limit) throws IOException {
                int got = in.read(into, from, limit);
                if (got > 0) {
                    counted.addAndGet(got);
                    progress.transferred(got);
                }
                return got;
            }
        };
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
