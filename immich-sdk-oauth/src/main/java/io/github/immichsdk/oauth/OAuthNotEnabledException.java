package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichStatusException;

/**
 * The Immich server has logging in with OAuth switched off.
 */
public final class OAuthNotEnabledException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthNotEnabledException(ImmichStatusException cause) {
        super(
                "the server has OAuth switched off: an administrator switches it on under Administration > Settings >"
                        + " Authentication. Without it there are a password or an API key",
                cause.call(),
                cause);
    }
}
