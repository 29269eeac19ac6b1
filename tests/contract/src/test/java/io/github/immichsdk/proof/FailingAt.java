package io.github.immichsdk.proof;

import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;

/** A transport on which one request fails, by its number: before it is sent, or after the server processed it. */
public final class FailingAt implements Transport {

    private final Transport next;
    private final int number;
    private final boolean responseLost;
    private int sent;

    /**
     * Puts the failure before another transport.
     *
     * @param next sends all other requests
     * @param number which request fails, from 1
     * @param responseLost whether the server processes it and only the response is lost
     */
    public FailingAt(Transport next, int number, boolean responseLost) {
        this.next = next;
        this.number = number;
        this.responseLost = responseLost;
    }

    /** {@return whether a request failed: there were at least that many} */
    public boolean failed() {
        return sent >= number;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        sent++;
        if (sent != number) {
            return next.send(request);
        }
        if (responseLost) {
            try (TransportResponse lost = next.send(request)) {
                lost.body().readAllBytes();
            }
            throw new IOException("the response was lost, as planned");
        }
        throw new ConnectException("refused, as planned");
    }

    @Override
    public void close() {
        next.close();
    }
}
