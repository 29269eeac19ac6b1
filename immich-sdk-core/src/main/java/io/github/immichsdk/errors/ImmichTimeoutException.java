package io.github.immichsdk.errors;

import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A time limit ran out. {@link #limit()} says which of the four.
 */
public final class ImmichTimeoutException extends ImmichException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param limit which limit ran out
     * @param cause the cause, or null
     */
    public ImmichTimeoutException(String text, FailedCall call, Limit limit, @Nullable Throwable cause) {
        super(text, call, cause);
        this.limit = limit;
    }

    /** {@return which limit ran out} */
    public Limit limit() {
        return limit;
    }
}
