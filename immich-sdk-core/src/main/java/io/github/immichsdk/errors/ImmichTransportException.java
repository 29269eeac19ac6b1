package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The request could not be sent, or its response was not received completely: connection refused, unknown host, reset, TLS
 * error, or connection lost.
 */
public final class ImmichTransportException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param sent whether the server may have received the request; false means that it certainly did not
     * @param cause the cause, or null
     */
    public ImmichTransportException(String text, FailedCall call, boolean sent, @Nullable Throwable cause) {
        super(text, call, cause);
        this.sent = sent;
    }

    /** {@return whether the server may have received the request; false means that it certainly did not} */
    public boolean sent() {
        return sent;
    }
}
