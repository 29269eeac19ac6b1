package io.github.immichsdk.oauth;

/**
 * The provider sent the browser back with an error other than a refusal. Nothing was sent.
 */
public final class OAuthProviderException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String error;

    OAuthProviderException(String error, String description) {
        super("the provider could not log in the user: " + error + description, null);
        this.error = error;
    }

    /** {@return the error in the word of RFC 6749 or OpenID Connect, such as {@code login_required}} */
    public String error() {
        return error;
    }
}
