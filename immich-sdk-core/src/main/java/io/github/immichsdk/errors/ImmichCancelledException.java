package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * Someone cancelled the call while it was under way.
 */
public final class ImmichCancelledException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause what brought it about, or null
     */
    public ImmichCancelledException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
