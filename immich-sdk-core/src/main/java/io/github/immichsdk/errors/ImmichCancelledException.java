package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/** The call was cancelled while it was in progress. */
public final class ImmichCancelledException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public ImmichCancelledException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
