package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichServerException;

/**
 * Thrown if the Immich server could not create a session from the provider's response. It does not report why.
 */
public final class OAuthFailedException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthFailedException(ImmichServerException cause) {
        super(
                "the server could not finish the login, and does not report why: the code was used before or has expired,"
                        + " the code verifier belongs to another login, or the provider did not respond to the server."
                        + " See the server's log. The code cannot be used again; start again with OAuth.authorize",
                cause.call(),
                cause);
    }
}
