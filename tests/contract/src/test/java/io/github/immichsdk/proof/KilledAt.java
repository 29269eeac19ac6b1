package io.github.immichsdk.proof;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A transport by which a program dies with one of its requests, by number: nothing is sent from then on. */
final class KilledAt implements Transport {

    private final Transport next;
    private final int number;
    private final Runnable death;
    private final AtomicInteger sent = new AtomicInteger();

    KilledAt(Transport next, int number, Runnable death) {
        this.next = next;
        this.number = number;
        this.death = death;
    }

    /** {@return whether there were so many requests} */
    boolean killed() {
        return sent.get() >= number;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        int mine = sent.incrementAndGet();
        if (mine == number) {
            death.run();
        }
        if (mine >= number) {
            throw new IOException("killed, as planned");
        }
        return next.send(request);
    }

    @Override
    public void close() {
        next.close();
    }
}
