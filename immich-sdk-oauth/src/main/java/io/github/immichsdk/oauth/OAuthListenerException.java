package io.github.immichsdk.oauth;

import java.io.IOException;

/**
 * The listener for the browser could not be started: the port is taken, mostly. Nothing was sent.
 */
public final class OAuthListenerException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthListenerException(int port, IOException cause) {
        super(
                "cannot listen at 127.0.0.1:" + port + " (" + cause.getMessage()
                        + "): is another log in waiting, or another program using the port?",
                cause);
    }
}
