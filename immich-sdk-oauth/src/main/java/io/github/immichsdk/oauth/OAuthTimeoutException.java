package io.github.immichsdk.oauth;

import java.time.Duration;

/**
 * Thrown if the browser did not return from the provider in time.
 */
public final class OAuthTimeoutException extends OAuthException {

    private static final long serialVersionUID = 1L;

    OAuthTimeoutException(Duration allowed) {
        super("nobody logged in within " + allowed.toSeconds() + " s", null);
    }
}
