package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.http.BulkStream;
import io.github.immichsdk.internal.http.ForwardingBody;
import io.github.immichsdk.transport.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A body that records why it could not be read. Whatever a transport makes of that, the cause is local: without
 * this, a missing file would look like a broken connection, and the request would be retried.
 */
final class FailureNotingBody extends ForwardingBody {

    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    private static final AtomicLongFieldUpdater<FailureNotingBody> BYTES =
            AtomicLongFieldUpdater.newUpdater(FailureNotingBody.class, "bytes");

    private volatile @Nullable Long lastRead;
    private volatile long bytes;

    FailureNotingBody(RequestBody body) {
        super(body);
    }

    /** {@return the first failure to read it, or null} */
    @Nullable
    IOException failure() {
        return failure.get();
    }

    /** {@return the {@link System#nanoTime()} at which a piece was last read, or null while none was} */
    @Nullable
    Long lastRead() {
        return lastRead;
    }

    /** {@return the number of bytes read, of all times that it was opened} */
    long bytesRead() {
        return bytes;
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new Watched(super.open());
        } catch (IOException e) {
            throw noted(e);
        } catch (RuntimeException e) {
            throw noted(new IOException(e));
        }
    }

    private IOException noted(IOException e) {
        // a transport that stops a request interrupts whoever reads for it: then nothing is wrong with the file
        if (!(e instanceof ClosedByInterruptException)) {
            failure.compareAndSet(null, e);
        }
        return e;
    }

    private final class Watched extends BulkStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int limit) throws IOException {
            try {
                lastRead = System.nanoTime();
                int got = in.read(into, from, limit);
                if (got > 0) {
                    BYTES.addAndGet(FailureNotingBody.this, got);
                }
                return got;
            } catch (IOException e) {
                throw noted(e);
            } catch (RuntimeException e) {
                throw noted(new IOException(e));
            }
        }
    }
}
