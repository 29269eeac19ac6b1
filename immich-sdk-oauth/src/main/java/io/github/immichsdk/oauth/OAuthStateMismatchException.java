package io.github.immichsdk.oauth;

/**
 * The state that came back is not that of this log in: it is another user's, an old one, or forged. Nothing was sent.
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
