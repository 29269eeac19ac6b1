package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/** The circuit breaker is open after too many failures: no request was sent, so that the server can recover. */
public final class ImmichCircuitOpenException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public ImmichCircuitOpenException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
