package io.github.immichsdk.oauth;

/**
 * Thrown if the user, or the provider on their behalf, denied access: {@code error=access_denied}. Nothing was sent.
 */
public final class OAuthAccessDeniedException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthAccessDeniedException(String description) {
        super("the login was denied at the provider: access_denied" + description, null);
    }
}
