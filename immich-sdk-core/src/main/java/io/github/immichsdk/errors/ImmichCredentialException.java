package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The credential is of the wrong kind for this: an API key where only a session will do, say. Nothing was sent.
 */
public final class ImmichCredentialException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public ImmichCredentialException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
