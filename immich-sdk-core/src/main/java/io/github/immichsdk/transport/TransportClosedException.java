package io.github.immichsdk.transport;

import java.io.IOException;

/** The transport was closed before or during a request. A retry cannot succeed. */
public final class TransportClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /**
     * Creates the exception.
     *
     * @param sent whether the server may have received the request
     */
    public TransportClosedException(boolean sent) {
        super("The transport is closed");
        this.sent = sent;
    }

    /** {@return whether the server may have received the request; false means that it certainly did not} */
    public boolean sent() {
        return sent;
    }
}
