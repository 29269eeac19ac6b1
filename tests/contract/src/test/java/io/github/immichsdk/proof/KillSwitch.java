package io.github.immichsdk.proof;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Kills the program that reads through it after a number of response bytes: nothing is sent or read after that. */
public final class KillSwitch implements Transport {

    /** The program is dead. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed, as planned", null, false, false);
        }
    }

    private final Transport next;
    private final AtomicLong remaining;

    public KillSwitch(Transport next, long bytes) {
        this.next = next;
        this.remaining = new AtomicLong(bytes);
    }

    /** {@return whether the program was killed} */
    public boolean killed() {
        return remaining.get() < 0;
    }

    private void dieOr(long bytes) {
        if (remaining.addAndGet(-bytes) < 0) {
            throw new Killed();
        }
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        dieOr(0);
        TransportResponse response = next.send(request);
        InputStream body = new FilterInputStream(response.body()) {
            @Override
            public int read() throws IOException {
                dieOr(1);
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int count) throws IOException {
                int read = in.read(into, offset, count);
                dieOr(Math.max(0, read));
                return read;
            }
        };
        return new TransportResponse(response.status(), response.headers(), body);
    }

    @Override
    public void close() {
        next.close();
    }
}
