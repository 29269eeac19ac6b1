package io.github.immichsdk.oauth;

/**
 * Thrown if the browser returned too late, or with the context of an old login. Nothing was sent.
 */
public final class OAuthExpiredException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthExpiredException(AuthorizationContext context) {
        super("the login expired at " + context.expiresAt() + "; start again with OAuth.authorize", null);
    }
}
