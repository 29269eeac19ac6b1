package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichStatusException;

/**
 * Thrown if OAuth login is disabled on the Immich server.
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
