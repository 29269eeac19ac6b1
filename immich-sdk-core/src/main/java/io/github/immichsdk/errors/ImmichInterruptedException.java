package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while it waited. The thread's interrupt flag is set.
 */
public final class ImmichInterruptedException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause what brought it about, or null
     */
    public ImmichInterruptedException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
