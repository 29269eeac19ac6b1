package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while it waited. The thread's interrupt flag is set.
 */
public final class ImmichInterruptedException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public ImmichInterruptedException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
