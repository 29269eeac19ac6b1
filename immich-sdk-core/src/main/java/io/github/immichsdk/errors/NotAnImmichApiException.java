package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * What answered is not an Immich API: a web page, the log-in page of a proxy, another program. The address is wrong, or something
 * stands before the server that wants its own credentials.
 */
public final class NotAnImmichApiException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     * @param cause the cause, or null
     */
    public NotAnImmichApiException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }
}
