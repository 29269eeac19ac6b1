package io.github.immichsdk.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A body that opens once, from a stream the test controls, with whatever length the test claims. */
final class StreamBody implements RequestBody {

    private final InputStream bytes;
    private final long length;
    private final CountDownLatch closed = new CountDownLatch(1);

    StreamBody(InputStream bytes, long length) {
        this.bytes = bytes;
        this.length = length;
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
        return false;
    }

    @Override
    public InputStream open() throws IOException {
        return new java.io.FilterInputStream(bytes) {
            @Override
            public void close() throws IOException {
                closed.countDown();
                super.close();
            }
        };
    }
}
