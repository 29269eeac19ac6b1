package io.github.immichsdk.errors;

/** 401 for a session: it has expired, was ended, or belongs to another server. Log in again, and discard the stored session. */
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
