package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichStatusException;

/**
 * Thrown if the Immich server refused the user whom the provider accepted. The message has the server's reason.
 */
public final class OAuthRefusedException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthRefusedException(ImmichStatusException cause) {
        super(
                "the provider let the user in, but the Immich server did not: " + said(cause)
                        + ". The account may be unknown to it while it does not register new ones, be linked to another"
                        + " user, or have no e-mail address",
                cause.call(),
                cause);
    }
}
