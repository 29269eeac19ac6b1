package io.github.immichsdk.oauth;

/**
 * Thrown if the provider redirected the browser with an error other than a denial. Nothing was sent.
 */
public final class OAuthProviderException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String error;

    OAuthProviderException(String error, String description) {
        super("the provider could not log in the user: " + error + description, null);
        this.error = error;
    }

    /** {@return the error code of RFC 6749 or OpenID Connect, such as {@code login_required}} */
    public String error() {
        return error;
    }
}
