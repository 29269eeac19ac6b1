package io.github.immichsdk.oauth;

import io.github.immichsdk.errors.ImmichStatusException;

/**
 * Thrown if OAuth login is disabled on the Immich server.
 */
public final class OAuthNotEnabledException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthNotEnabledException(ImmichStatusException cause) {
        super(
                "OAuth is disabled on the server; an administrator enables it under Administration > Settings >"
                        + " Authentication. Until then, log in with a password or use an API key",
                cause.call(),
                cause);
    }
}
