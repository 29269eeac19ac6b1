package io.github.immichsdk.oauth;

/**
 * Thrown if the returned state is not that of this login: it belongs to another user, is old, or is forged. Nothing was sent.
 */
public final class OAuthStateMismatchException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthStateMismatchException() {
        super(
                "the callback carries the state of another log in: it is not answered, for it may be forged."
                        + " Begin again with OAuth.authorize",
                null);
    }
}
