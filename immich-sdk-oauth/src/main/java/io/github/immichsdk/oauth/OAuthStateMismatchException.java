package io.github.immichsdk.oauth;

/**
 * Thrown if the returned state is not that of this login: it belongs to another user, is old, or is forged. Nothing was sent.
 */
public final class OAuthStateMismatchException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthStateMismatchException() {
        super(
                "the callback has the state of another login, and is rejected, since it may be forged."
                        + " Start again with OAuth.authorize",
                null);
    }
}
