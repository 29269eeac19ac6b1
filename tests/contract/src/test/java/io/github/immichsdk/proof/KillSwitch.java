package io.github.immichsdk.proof;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Kills the program that reads through it after so many bytes of answers: from then on nothing of it goes on. */
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

    /** {@return whether it came to that} */
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
        TransportResponse answer = next.send(request);
        InputStream body = new FilterInputStream(answer.body()) {
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
        return new TransportResponse(answer.status(), answer.headers(), body);
    }

    @Override
    public void close() {
        next.close();
    }
}
