package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichStatusException;

/**
 * The Immich server refused the user whom the provider let in, and says why.
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
