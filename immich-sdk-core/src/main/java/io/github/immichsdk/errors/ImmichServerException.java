package io.github.immichsdk.errors;

/** 5xx: the server, or a reverse proxy in front of it, failed. */
public final class ImmichServerException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichServerException(String text, FailedCall call) {
        super(text, call);
    }
}
