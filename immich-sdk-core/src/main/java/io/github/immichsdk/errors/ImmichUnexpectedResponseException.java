package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The response does not come from an Immich API, but from a web page, the login page of a proxy, or another program. The URL
 * is wrong, or a proxy in front of the server requires its own credentials.
 */
public final class ImmichUnexpectedResponseException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public ImmichUnexpectedResponseException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
