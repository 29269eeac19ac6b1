package io.github.immichsdk.transport.apache;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Requests and bodies. */
final class Sending {

    static final Duration AMPLE = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(300);
    static final TransportRequest.Limits LIMITS = new TransportRequest.Limits(AMPLE, AMPLE, AMPLE, null);

    private Sending() {}

    static TransportRequest get(URI uri) {
        return of("GET", uri, null, LIMITS);
    }

    static TransportRequest of(String method, URI uri, @Nullable RequestBody body, TransportRequest.Limits limits) {
        return new TransportRequest(method, uri, Headers.none(), body, limits, new CancelHandle());
    }

    /** A body of zeros that counts what is read of it. */
    static final class Zeros implements RequestBody {

        private final long length;
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile long read;

        Zeros(long length) {
            this.length = length;
        }

        long given() {
            return read;
        }

        void awaitClose() throws InterruptedException {
            closed.await();
        }

        @Override
        public String contentType() {
            return "application/octet-stream";
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long remaining = length;

                @Override
                public int read() {
                    return remaining-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] target, int offset, int count) {
                    if (remaining <= 0) {
                        return -1;
                    }
                    int next = (int) Math.min(count, remaining);
                    remaining -= next;
                    read += next;
                    return next;
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }
}
