package io.github.immichsdk.oauth;

/**
 * Thrown if the callback URL is not the redirect URL of this login. Nothing was sent.
 */
public final class OAuthForeignRedirectException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthForeignRedirectException(String shown, AuthorizationContext context) {
        super(
                "the callback came to " + shown + ", but this login expects it at " + context.redirectUri()
                        + ". Behind a proxy, use the URL that the browser shows",
                null);
    }
}
