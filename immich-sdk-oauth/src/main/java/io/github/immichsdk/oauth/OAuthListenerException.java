package io.github.immichsdk.oauth;

import java.io.IOException;

/**
 * Thrown if the listener for the browser could not be started, usually because the port is in use. Nothing was sent.
 */
public final class OAuthListenerException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthListenerException(int port, IOException cause) {
        super(
                "cannot listen at 127.0.0.1:" + port + " (" + cause.getMessage()
                        + "): check whether another login or another program uses the port",
                cause);
    }
}
