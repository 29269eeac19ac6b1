package io.github.immichsdk.errors;

/**
 * The object does not exist, or the caller may not see it: the server does not distinguish these. It responds with 400 or
 * 404.
 */
public final class ImmichNotFoundException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichNotFoundException(String text, FailedCall call) {
        super(text, call);
    }
}
