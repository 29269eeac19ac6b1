package io.github.immichsdk.errors;

/**
 * 401: the credentials are missing, invalid or expired, or the content is locked and the session was not unlocked. For an
 * ended session, see {@link ImmichSessionEndedException}.
 */
public class ImmichUnauthorizedException extends ImmichStatusException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param text what happened and what to do
     * @param call the call that failed
     */
    public ImmichUnauthorizedException(String text, FailedCall call) {
        super(text, call);
    }
}
