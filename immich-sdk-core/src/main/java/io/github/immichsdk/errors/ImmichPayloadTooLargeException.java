package io.github.immichsdk.errors;

/**
 * 413: the request body is too large for a proxy between the client and the server. Immich itself never returns this status:
 * it comes from a reverse proxy with a limit on request bodies. Not retried.
 */
public final class ImmichPayloadTooLargeException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichPayloadTooLargeException(String text, FailedCall call) {
        super(text, call);
    }
}
