package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The operation does not accept this kind of credentials, such as an API key where a session is required. No request was
 * sent.
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
