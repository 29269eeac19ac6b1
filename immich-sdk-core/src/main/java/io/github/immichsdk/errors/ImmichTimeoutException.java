package io.github.immichsdk.errors;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import org.jspecify.annotations.Nullable;

/** A time limit expired. {@link #limit()} says which one. */
public final class ImmichTimeoutException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param limit the limit that expired
     * @param cause the cause, or null
     */
    public ImmichTimeoutException(String text, FailedCall call, Limit limit, @Nullable Throwable cause) {
        super(text, call, cause);
        this.limit = limit;
    }

    /** {@return the limit that expired} */
    public Limit limit() {
        return limit;
    }
}
