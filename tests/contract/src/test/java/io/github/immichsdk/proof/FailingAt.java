package io.github.immichsdk.proof;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;

/** A transport on which one request fails, by its number: before it was sent, or after the server carried it out. */
public final class FailingAt implements Transport {

    private final Transport next;
    private final int number;
    private final boolean answerLost;
    private int sent;

    /**
     * Puts the failure before another transport.
     *
     * @param next carries out all other requests
     * @param number which request fails, from 1
     * @param answerLost whether the server carries it out
     */
    public FailingAt(Transport next, int number, boolean answerLost) {
        this.next = next;
        this.number = number;
        this.answerLost = answerLost;
    }

    /** {@return whether there were so many requests that one failed} */
    public boolean failed() {
        return sent >= number;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        sent++;
        if (sent != number) {
            return next.send(request);
        }
        if (answerLost) {
            try (TransportResponse lost = next.send(request)) {
                lost.body().readAllBytes();
            }
            throw new IOException("the answer was lost, as planned");
        }
        throw new ConnectException("refused, as planned");
    }

    @Override
    public void close() {
        next.close();
    }
}
