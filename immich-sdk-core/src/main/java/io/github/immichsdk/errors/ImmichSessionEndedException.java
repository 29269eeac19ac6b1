package io.github.immichsdk.errors;

/**
 * 401 to a session: it has expired, was ended, or was never of this server. Log in again; a stored session is worth nothing now.
 */
public final class ImmichSessionEndedException extends ImmichUnauthorizedException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichSessionEndedException(String text, FailedCall call) {
        super(text, call);
    }
}
