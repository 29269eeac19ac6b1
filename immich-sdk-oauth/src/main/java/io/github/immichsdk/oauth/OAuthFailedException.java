package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichServerException;

/**
 * Thrown if the Immich server could not create a session from the provider's response. It does not report why.
 */
public final class OAuthFailedException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthFailedException(ImmichServerException cause) {
        super(
                "the server could not finish the log in, and does not say why: the code was used before or is too old,"
                        + " the code verifier is not that of this log in, or the provider did not answer the server."
                        + " The server's log knows. The code is used up: begin again with OAuth.authorize",
                cause.call(),
                cause);
    }
}
