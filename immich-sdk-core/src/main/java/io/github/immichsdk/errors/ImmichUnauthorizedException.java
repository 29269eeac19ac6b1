package io.github.immichsdk.errors;

/**
 * 401: the credential is missing, wrong or no longer good, or the content is locked and the session was not unlocked. That a
 * session has ended has a type of its own, {@link ImmichSessionEndedException}.
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
