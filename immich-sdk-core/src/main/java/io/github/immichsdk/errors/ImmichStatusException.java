package io.github.immichsdk.errors;

import org.jspecify.annotations.Nullable;

/**
 * The server returned an error status. Subclasses cover specific statuses; this type covers all others, such as a 400 about
 * the state of an object.
 */
public class ImmichStatusException extends ImmichException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichStatusException(String text, FailedCall call) {
        super(text, call, null);
    }

    /** {@return the HTTP status} */
    public int status() {
        Integer status = call().status();
        return status == null ? 0 : status;
    }

    /** {@return the first part of the response body as text, or null if it was empty} */
    public @Nullable String excerpt() {
        return call().excerpt();
    }
}
