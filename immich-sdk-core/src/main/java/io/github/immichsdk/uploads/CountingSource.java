package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.http.BulkStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A source whose bytes are counted while they are sent; from the start again if it is sent again. */
final class CountingSource implements UploadSource {

    private final UploadSource source;
    private final Meter meter;
    private final AtomicLong counted = new AtomicLong();

    CountingSource(UploadSource source, Meter meter) {
        this.source = source;
        this.meter = meter;
    }

    /** Takes back what was counted: the file is done, or sent again. */
    void forget() {
        meter.came(-counted.getAndSet(0));
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
            public int read(byte[] into, int from, int most) throws IOException {
                int got = in.read(into, from, most);
                if (got > 0) {
                    counted.addAndGet(got);
                    meter.came(got);
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
